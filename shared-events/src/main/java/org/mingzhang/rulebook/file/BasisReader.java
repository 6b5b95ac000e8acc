package org.mingzhang.rulebook.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.RuleBasis;

/** Reads where a rule comes from; its dates are those of its source unless it has its own. */
final class BasisReader {
    private enum Evidence {
        TEXT_SEEN,
        MEMORY_HIGH,
        MEMORY_MEDIUM,
        MEMORY_LOW;

        static Evidence of(String word) {
            for (Evidence each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(word);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Source(
            String title, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}

    private final Map<String, Source> sources = new LinkedHashMap<>();

    BasisReader(Optional<Section> sources) {
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
            basis.fault("source", "'" + key + "' is no source of this book");
        }
        LocalDate from = basis.maybeDate("valid_from").orElse(source.validFrom());
        LocalDate to = basis.maybeDate("valid_to").orElse(source.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            basis.fault("valid_to", "ends before it begins");
        }
        RuleBasis read =
                new RuleBasis(
                        basis.text("rule"),
                        source.title(),
                        basis.maybe("article").orElse(""),
                        from,
                        to,
                        verified(basis));
        basis.done();
        return read;
    }

    private static boolean verified(Section basis) {
        Optional<String> by = basis.maybe("verified_by");
        Optional<LocalDate> on = basis.maybeDate("verified_on");
        if (by.isPresent() != on.isPresent()) {
            basis.fault("verified_by", "who verified it and when belong together");
        }
        return evidence(basis) == Evidence.TEXT_SEEN || by.isPresent();
    }

    private static Evidence evidence(Section basis) {
        String word = basis.text("evidence");
        try {
            return Evidence.of(word);
        } catch (IllegalArgumentException unknown) {
            basis.fault(
                    "evidence",
                    "'" + word + "' is not text-seen, memory-high, memory-medium or memory-low");
            return Evidence.MEMORY_LOW;
        }
    }
}
