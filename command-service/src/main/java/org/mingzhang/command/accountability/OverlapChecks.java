package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.restriction.outlook.Ending;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.restriction.outlook.MeasureOutlook;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;

/** A measure that comes while another of its kind runs. */
public final class OverlapChecks {
    private static final String FIELD = "/measures";

    private OverlapChecks() {}

    /** During probation only expulsion follows; where no rule settles the days, a person rules. */
    public static UnaryOperator<Checks> settled(
            CadreMeasures cadre, List<MeasureImposed> measures, Rulebook rulebook) {
        return checks -> {
            for (MeasureFamily family : rulebook.families()) {
                RuleBasis basis = family.terms().duringProbation();
                if (basis != null) {
                    checks.rule(
                            basis,
                            () -> !belowTheLastGradeDuringProbation(family, cadre),
                            DecisionRefusal.EXPULSION_DURING_PROBATION,
                            FIELD);
                }
            }
            for (int i = 0; i < measures.size(); i++) {
                ruled(cadre, measures.get(i), FIELD + "/" + i + "/ruling", checks);
            }
            return checks;
        };
    }

    private static boolean belowTheLastGradeDuringProbation(
            MeasureFamily family, CadreMeasures cadre) {
        Set<String> last = family.terms().grades().getLast();
        return cadre.outlooks().stream()
                .filter(each -> each.ending() != Ending.ANNULLED)
                .filter(each -> family.covers(each.measure()) && !last.contains(each.measure()))
                .anyMatch(
                        each ->
                                cadre.ofOtherCases()
                                        .filter(other -> family.covers(other.measure()))
                                        .anyMatch(other -> inProbation(other, starts(each))));
    }

    private static LocalDate starts(MeasureOutlook measure) {
        return measure.imposed().effectiveOn();
    }

    /** Rights are not restored on that day. */
    private static boolean inProbation(MeasureOutlook measure, LocalDate day) {
        ImposedMeasure imposed = measure.imposed();
        LocalDate restored = imposed.rightsRestoredOn();
        return measure.waitsForRights()
                && !imposed.effectiveOn().isAfter(day)
                && (restored == null || restored.isAfter(day));
    }

    /** Without a ruling only a warning: the restriction then has no last day. */
    private static void ruled(
            CadreMeasures cadre, MeasureImposed measure, String field, Checks checks) {
        Optional<MeasureOutlook> outlook =
                cadre.outlooks().stream()
                        .filter(each -> each.measure().equals(measure.measure()))
                        .findFirst();
        checks.rule(
                RuleBasis.NONE,
                () -> outlook.filter(each -> each.ending() == Ending.NEEDS_RULING).isEmpty(),
                DecisionRefusal.OVERLAP_NEEDS_RULING,
                field,
                measure.measure());
        checks.must(
                () ->
                        measure.ruling() == null
                                || outlook.filter(MeasureOutlook::unsettled).isPresent(),
                DecisionRefusal.RULING_NOT_NEEDED,
                field,
                measure.measure());
    }
}
