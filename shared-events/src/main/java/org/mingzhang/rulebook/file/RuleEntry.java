package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Evidence;
import org.mingzhang.rulebook.file.tree.Tree;
import org.mingzhang.shared.Text;

/**
 * One entry of a book and the rule it rests on. Several entries may rest on one rule.
 *
 * @param rule key of the rule, for instance {@code ACC-20}
 * @param place where the entry stands, by codes, for instance {@code measures/FINE/deciders}
 * @param label what the entry is called, or null for one without a name
 * @param validFrom first day it is in force, or null
 * @param validTo last day it is in force, or null
 * @param seen what the book itself says about having read the rule
 */
public record RuleEntry(
        String rule,
        String place,
        @Nullable Text label,
        String source,
        String article,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Seen seen,
        Map<String, Object> content) {
    /**
     * What a rule rests on.
     *
     * @param by who verified it before the book was packed, or null
     */
    public record Seen(Evidence evidence, @Nullable String by, @Nullable LocalDate on) {
        /** True when the rule may turn something down; otherwise it only warns. */
        public boolean blocks() {
            return evidence == Evidence.TEXT_SEEN || by != null;
        }
    }

    RuleEntry(
            String rule,
            String place,
            @Nullable Text label,
            String source,
            String article,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Seen seen,
            Tree.Mapping written) {
        this(rule, place, label, source, article, validFrom, validTo, seen, own(written));
    }

    public RuleEntry {
        content = Map.copyOf(content);
    }

    /** True when the entry is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        LocalDate first = validFrom;
        LocalDate last = validTo;
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** All that makes the entry what it is, as text, lists and maps. */
    Map<String, Object> identity() {
        return Map.of(
                "place", place,
                "content", content,
                "source", source,
                "from", String.valueOf(validFrom),
                "to", String.valueOf(validTo));
    }

    /** What the entry says itself, without parts of it that rest on rules of their own. */
    private static Map<String, Object> own(Tree.Mapping written) {
        Map<String, Object> own = new LinkedHashMap<>();
        written.fields()
                .forEach(
                        (key, field) -> {
                            if (!(field.value() instanceof Tree.Mapping part)
                                    || part.mapping("basis").isEmpty()) {
                                own.put(key, field.value().plain());
                            }
                        });
        return own;
    }
}
