package org.mingzhang.query.wording;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.ImportRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.approval.ApprovalRefusal;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.export.ExportRefusal;
import org.mingzhang.organisation.OrganisationRefusal;
import org.mingzhang.reinstatement.ReinstatementRefusal;
import org.mingzhang.rulebook.history.RulebookRefusal;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;
import org.mingzhang.shared.Text;

/** Says the warnings an event was recorded with. */
public final class RefusalWording {
    private static final Map<String, Refusal> BY_CODE =
            Stream.<Refusal[]>of(
                            CaseRefusal.values(),
                            DecisionRefusal.values(),
                            RemedyRefusal.values(),
                            ToleranceRefusal.values(),
                            ImportRefusal.values(),
                            CadreRefusal.values(),
                            OrganisationRefusal.values(),
                            ReinstatementRefusal.values(),
                            RulebookRefusal.values(),
                            ExportRefusal.values(),
                            ApprovalRefusal.values())
                    .flatMap(Stream::of)
                    .collect(Collectors.toUnmodifiableMap(Refusal::code, Function.identity()));

    private RefusalWording() {}

    /** The meaning, the field it is about and the code; a code nobody knows stands alone. */
    public static Text of(RecordedWarning warning) {
        Text field =
                warning.field().isBlank()
                        ? new Text("", "")
                        : FieldWording.label("/" + warning.field().replace('.', '/'));
        Refusal refusal = BY_CODE.get(warning.code());
        Text meaning = refusal == null ? Wording.plain(warning.code()) : refusal.text().meaning();
        return new Text(
                said(meaning.zh(), field.zh(), warning), said(meaning.en(), field.en(), warning));
    }

    /** The particulars of a placeholder are not recorded. */
    private static String said(String meaning, String field, RecordedWarning warning) {
        String code = meaning.equals(warning.code()) ? "" : " [" + warning.code() + "]";
        return (field.isBlank() ? "" : field + " · ") + meaning.replaceAll("\\{\\d}", "…") + code;
    }
}
