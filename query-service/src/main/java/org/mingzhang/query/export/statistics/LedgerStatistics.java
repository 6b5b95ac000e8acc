package org.mingzhang.query.export.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.merkle.derived.Statistic;
import org.mingzhang.merkle.derived.Table;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.export.Selection;
import org.mingzhang.query.export.Unopened;
import org.mingzhang.query.export.statistics.Grid.Cell;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;
import org.mingzhang.wire.EventTypes;

/**
 * Counts over the whole of the ledger, announced or not, read without a key: decisions by the kind
 * of organ, measures by their form, and what came of it, each by year. Tolerance counts by its
 * outcome, the rest by what was recorded.
 */
public final class LedgerStatistics {
    private static final String ORGAN_KIND_UNKNOWN = "UNKNOWN";
    private static final Set<String> EVENTS =
            Stream.of(
                            OrganisationRegistered.class,
                            AccountabilityDecided.class,
                            FaultToleranceDetermined.class,
                            DecisionAnnulled.class,
                            NameRestored.class,
                            RestoredToPost.class)
                    .map(EventTypes::nameOf)
                    .collect(Collectors.toUnmodifiableSet());

    private final StoredEvents stored;

    public LedgerStatistics(StoredEvents stored) {
        this.stored = stored;
    }

    /** The published table of the first entries of the log. */
    public Table of(long size) {
        Map<String, Counts> counts = new TreeMap<>();
        Map<OrganisationId, String> kinds = new HashMap<>();
        for (long from = 0; from < size; from += Selection.PAGE) {
            long last = Math.min(size, from + Selection.PAGE) - 1;
            for (Entry entry : stored.entries(EVENTS, from, last)) {
                count(Unopened.read(entry.stored()), kinds, counts);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, table) -> rows.addAll(rows(name, table)));
        return Statistic.table(rows);
    }

    private static void count(
            LedgerEvent event, Map<OrganisationId, String> kinds, Map<String, Counts> counts) {
        LocalDate on = event.legalDate();
        switch (event) {
            case OrganisationRegistered organ -> kinds.put(organ.organisationId(), organ.kind());
            case AccountabilityDecided decided -> {
                String kind = kinds.getOrDefault(decided.decidedBy(), ORGAN_KIND_UNKNOWN);
                add(counts, Statistic.DECISIONS, on, kind);
                for (MeasureImposed each : decided.measures()) {
                    add(counts, Statistic.MEASURES, on, each.measure());
                }
            }
            case FaultToleranceDetermined determined ->
                    add(counts, Statistic.OUTCOMES, on, "TOLERANCE_" + determined.outcome());
            default ->
                    Statistic.outcome(EventTypes.nameOf(event.getClass()))
                            .ifPresent(word -> add(counts, Statistic.OUTCOMES, on, word));
        }
    }

    private static void add(
            Map<String, Counts> counts, String table, LocalDate on, String category) {
        counts.computeIfAbsent(table, none -> new Counts()).add(on.getYear(), category);
    }

    private static List<List<String>> rows(String name, Counts counts) {
        Grid grid = counts.grid();
        Set<Cell> suppressed = Suppression.of(grid);
        List<String> years =
                Stream.concat(
                                counts.years().stream().map(String::valueOf),
                                Stream.of(Statistic.TOTAL))
                        .toList();
        List<String> categories =
                Stream.concat(counts.categories().stream(), Stream.of(Statistic.TOTAL)).toList();
        return grid.cells().stream()
                .map(
                        cell ->
                                List.of(
                                        name,
                                        years.get(cell.row()),
                                        categories.get(cell.column()),
                                        suppressed.contains(cell)
                                                ? ""
                                                : Long.toString(grid.at(cell))))
                .toList();
    }
}
