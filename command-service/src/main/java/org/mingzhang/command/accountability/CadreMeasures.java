package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.ImposedMeasures;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.restriction.outlook.MeasureOutlook;
import org.mingzhang.restriction.outlook.OutlookCalculator;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Subject;

/**
 * The measures that all cases put on one cadre, as they stand once one of the cases has changed.
 * They are reckoned together, so a change of an earlier decision moves what was added to it.
 */
public final class CadreMeasures {
    private final CadreId cadre;
    private final CaseId changed;
    private final CadreFile file;
    private final Rulebook rulebook;
    private final Map<CaseId, List<ImposedMeasure>> imposed = new LinkedHashMap<>();
    private final Map<CaseId, List<MeasureOutlook>> reckoned = new LinkedHashMap<>();

    private CadreMeasures(CadreId cadre, CaseId changed, Records records, Rulebook rulebook) {
        this.cadre = cadre;
        this.changed = changed;
        this.file = records.cadre(cadre);
        this.rulebook = rulebook;
    }

    /**
     * @param then the changed case as it will be
     */
    public static CadreMeasures after(
            CadreId cadre,
            CaseId changed,
            AccountabilityCase then,
            Records records,
            Rulebook rulebook) {
        CadreMeasures all = new CadreMeasures(cadre, changed, records, rulebook);
        Set<CaseId> cases = new LinkedHashSet<>(all.file.restrictions().keySet());
        cases.add(changed);
        for (CaseId each : cases) {
            AccountabilityCase state =
                    each.equals(changed) ? then : records.accountabilityCase(each);
            LocalDate restored =
                    all.file
                            .conduct()
                            .rightsRestored(each)
                            .map(PartyRightsRestored::restoredOn)
                            .orElse(null);
            all.imposed.put(
                    each,
                    ImposedMeasures.of(state.fileOf(Subject.cadre(cadre)), rulebook, restored));
        }
        all.reckon();
        return all;
    }

    private void reckon() {
        List<ImposedMeasure> together = imposed.values().stream().flatMap(List::stream).toList();
        List<MeasureOutlook> outlooks =
                new OutlookCalculator(rulebook, rulebook.periodEnd()).of(together).measures();
        int next = 0;
        for (Map.Entry<CaseId, List<ImposedMeasure>> each : imposed.entrySet()) {
            int end = next + each.getValue().size();
            reckoned.put(each.getKey(), outlooks.subList(next, end));
            next = end;
        }
    }

    /** What the measures of the changed case come to. */
    public List<MeasureOutlook> outlooks() {
        return reckoned.getOrDefault(changed, List.of());
    }

    /** The measures other cases put on the cadre. */
    public Stream<MeasureOutlook> ofOtherCases() {
        return reckoned.entrySet().stream()
                .filter(each -> !each.getKey().equals(changed))
                .flatMap(each -> each.getValue().stream());
    }

    /** What the changed case now forbids. */
    public List<Restriction> restrictions() {
        return restrictions(changed);
    }

    /** Tells the cadre's record what every case now forbids, where that differs. */
    public List<LedgerEvent> toRecord(LocalDate on) {
        List<LedgerEvent> events = new ArrayList<>();
        if (!restrictions().isEmpty() || file.restrictions().containsKey(changed)) {
            events.add(new RestrictionsSet(cadre, changed, restrictions(), on));
        }
        for (Map.Entry<CaseId, List<Restriction>> each : file.restrictions().entrySet()) {
            if (dependsOnChanged(each.getKey())
                    && !sameDays(each.getValue(), restrictions(each.getKey()))) {
                events.add(
                        new RestrictionsSet(cadre, each.getKey(), restrictions(each.getKey()), on));
            }
        }
        return events;
    }

    private List<Restriction> restrictions(CaseId caseId) {
        return reckoned.getOrDefault(caseId, List.of()).stream()
                .flatMap(each -> each.restrictions().stream())
                .toList();
    }

    /** Only measures of one kind bear on each other. */
    private boolean dependsOnChanged(CaseId other) {
        return !other.equals(changed)
                && kinds(other).anyMatch(kind -> kinds(changed).anyMatch(kind::equals));
    }

    private Stream<MeasureFamily> kinds(CaseId caseId) {
        return imposed.getOrDefault(caseId, List.of()).stream()
                .flatMap(
                        one ->
                                Stream.concat(
                                        Stream.of(one.measure()),
                                        one.amendments().stream().flatMap(a -> a.to().stream())))
                .flatMap(code -> rulebook.familyOf(code).stream());
    }

    private static boolean sameDays(List<Restriction> one, List<Restriction> other) {
        return withoutLines(one).equals(withoutLines(other));
    }

    private static List<Restriction> withoutLines(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(
                        each ->
                                new Restriction(
                                        each.measure(),
                                        each.from(),
                                        each.until(),
                                        each.effects(),
                                        List.of()))
                .toList();
    }
}
