package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Evidence;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.file.tree.Problem;

/** Reads where a rule comes from; its dates are those of its source unless it has its own. */
final class BasisReader {
    private record Source(
            String title, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Set<String> verified;
    private final List<RuleEntry> rules;

    /**
     * @param verified keys of rules that somebody verified
     * @param rules receives every entry that rests on a rule
     */
    BasisReader(Optional<Section> sources, Set<String> verified, List<RuleEntry> rules) {
        this.verified = verified;
        this.rules = rules;
        sources.ifPresent(table -> table.keys().forEach(key -> read(table.section(key), key)));
    }

    private void read(Section source, String key) {
        sources.put(
                key,
                new Source(
                        source.text("title"),
                        source.maybeDate("valid_from").orElse(null),
                        source.maybeDate("valid_to").orElse(null)));
        source.done();
    }

    /** The basis under the key {@code basis}. */
    RuleBasis basis(Section owner) {
        Section basis = owner.section("basis");
        String key = basis.text("source");
        Source source = sources.getOrDefault(key, new Source(key, null, null));
        if (!key.isEmpty() && !sources.containsKey(key)) {
            basis.fault("source", Problem.NO_SOURCE, key);
        }
        LocalDate from = basis.maybeDate("valid_from").orElse(source.validFrom());
        LocalDate to = basis.maybeDate("valid_to").orElse(source.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            basis.fault("valid_to", Problem.ENDS_BEFORE_IT_BEGINS);
        }
        String rule = basis.text("rule");
        String article = basis.maybe("article").orElse("");
        RuleEntry.Seen seen = seen(basis);
        basis.done();
        rules.add(
                new RuleEntry(
                        rule,
                        owner.address(),
                        owner.heading(),
                        source.title(),
                        article,
                        from,
                        to,
                        seen,
                        owner.tree()));
        return new RuleBasis(
                rule, source.title(), article, from, to, seen.blocks() || verified.contains(rule));
    }

    private static RuleEntry.Seen seen(Section basis) {
        Optional<String> by = basis.maybe("verified_by");
        Optional<LocalDate> on = basis.maybeDate("verified_on");
        if (by.isPresent() != on.isPresent()) {
            basis.fault("verified_by", Problem.VERIFIED_HALF);
        }
        return new RuleEntry.Seen(evidence(basis), by.orElse(null), on.orElse(null));
    }

    private static Evidence evidence(Section basis) {
        String word = basis.text("evidence");
        try {
            return Evidence.of(word);
        } catch (IllegalArgumentException unknown) {
            basis.fault("evidence", Problem.NOT_EVIDENCE, word);
            return Evidence.MEMORY_LOW;
        }
    }
}
