package org.mingzhang.app.importing;

import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes. */
final class Tally {
    private long recorded;
    private long unchanged;
    private final Map<String, Long> warnings = new TreeMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();

    void add(RowOutcome outcome) {
        switch (outcome) {
            case RowOutcome.Recorded taken -> {
                recorded++;
                taken.warnings().forEach(code -> warnings.merge(code, 1L, Long::sum));
            }
            case RowOutcome.Unchanged same -> unchanged++;
            case RowOutcome.Rejected back -> rejected.merge(back.rejection().code(), 1L, Long::sum);
        }
    }

    ImportCounts counts() {
        long back = sum(rejected);
        return new ImportCounts(
                recorded + unchanged + back,
                recorded,
                unchanged,
                back,
                sum(warnings),
                Map.copyOf(warnings),
                Map.copyOf(rejected));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
