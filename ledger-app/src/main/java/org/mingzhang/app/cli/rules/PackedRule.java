package org.mingzhang.app.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RuleEntry;
import org.mingzhang.shared.Text;

/**
 * A rule of a packed rulebook.
 *
 * @param blocks true when it may turn something down; otherwise it only warns
 */
record PackedRule(String rule, boolean blocks, List<Entry> entries) {
    /** An entry that rests on it. */
    record Entry(
            String place,
            @Nullable Text label,
            String source,
            String article,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String evidence) {
        Text line() {
            Text called = Objects.requireNonNullElse(label, new Text("", ""));
            String dates = "%s–%s".formatted(said(validFrom), said(validTo));
            return new Text(
                    "  %s  %s  %s  %s".formatted(place, called.zh(), dates, evidence),
                    "  %s  %s  %s  %s".formatted(place, called.en(), dates, evidence));
        }

        private static String said(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }

    PackedRule {
        entries = List.copyOf(entries);
    }

    /** The rules of a version by their keys. */
    static List<PackedRule> all(Edition edition) {
        Map<String, List<Entry>> byRule = new TreeMap<>();
        for (RuleEntry entry : edition.rules()) {
            byRule.computeIfAbsent(entry.rule(), rule -> new ArrayList<>())
                    .add(
                            new Entry(
                                    entry.place(),
                                    entry.label(),
                                    entry.source(),
                                    entry.article(),
                                    entry.validFrom(),
                                    entry.validTo(),
                                    entry.seen().evidence().word()));
        }
        return byRule.entrySet().stream()
                .map(
                        each ->
                                new PackedRule(
                                        each.getKey(),
                                        edition.blocks(each.getKey()),
                                        each.getValue()))
                .toList();
    }

    /** The rule in one line. */
    Text line() {
        Entry first = entries.getFirst();
        boolean numbered = !first.article().isEmpty();
        return new Text(
                "%-12s %s  %s%s"
                        .formatted(
                                rule,
                                blocks ? "可拦截" : "只提示",
                                first.source(),
                                numbered ? " 第" + first.article() + "条" : ""),
                "%-12s %s  %s%s"
                        .formatted(
                                rule,
                                blocks ? "blocks" : "warns ",
                                first.source(),
                                numbered ? ", article " + first.article() : ""));
    }
}
