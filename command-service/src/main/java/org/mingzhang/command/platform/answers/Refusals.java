package org.mingzhang.command.platform.answers;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Text;

/** Every refusal by its code, to put recorded warnings into words. */
public final class Refusals {
    private final Map<String, Refusal> byCode = new TreeMap<>();

    public Refusals(Collection<? extends Refusal> refusals) {
        refusals.forEach(refusal -> byCode.putIfAbsent(refusal.code(), refusal));
    }

    /** A warning as a reader sees it; what its placeholders stood for is not kept. */
    public Receipt.Warning inWords(RecordedWarning warning) {
        Refusal refusal = byCode.get(warning.code());
        Text meaning = refusal == null ? null : refusal.text().meaning();
        return new Receipt.Warning(
                warning.code(),
                warning.field(),
                meaning == null ? null : withoutPlaceholders(meaning.zh()),
                meaning == null ? null : withoutPlaceholders(meaning.en()));
    }

    private static String withoutPlaceholders(String text) {
        return text.replaceAll("\\{\\d}", "…");
    }
}
