package org.mingzhang.wire.calculator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.outlook.ImposedMeasure;
import org.mingzhang.restriction.outlook.MeasureOutlook;
import org.mingzhang.restriction.outlook.Outlook;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/**
 * The outlook as JSON.
 *
 * @param restrictions of all measures, in their order
 * @param allFreeFrom the first day on which nothing is forbidden, or null when none can be named
 */
public record ExplainAnswer(
        RulebookVersion rulebook,
        PeriodEnd endConvention,
        List<OfMeasure> measures,
        List<OfRestriction> restrictions,
        List<OfEffect> effects,
        @Nullable LocalDate allFreeFrom) {

    /**
     * @param imposed code of the measure as it was imposed
     * @param measure code of the measure after its amendments
     * @param ending for instance {@code dated} or {@code needs-ruling}
     */
    public record OfMeasure(
            int index,
            String imposed,
            String measure,
            Text label,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate rightsRestoredOn,
            String ending,
            List<Text> remarks) {}

    /**
     * @param measureIndex where the measure stands in the question
     * @param until the last day, or null when there is none
     */
    public record OfRestriction(
            int measureIndex,
            String measure,
            LocalDate from,
            @Nullable LocalDate until,
            String ending,
            List<String> effects,
            List<Text> explanation) {}

    /**
     * @param firstFreeDay null when no day can be named
     */
    public record OfEffect(
            String effect, Text label, @Nullable LocalDate firstFreeDay, Text explanation) {}

    static ExplainAnswer of(Rulebook rulebook, PeriodEnd end, Outlook outlook) {
        List<OfMeasure> measures = new ArrayList<>();
        List<OfRestriction> restrictions = new ArrayList<>();
        for (int i = 0; i < outlook.measures().size(); i++) {
            MeasureOutlook measure = outlook.measures().get(i);
            String ending = measure.ending().name().toLowerCase(Locale.ROOT).replace('_', '-');
            measures.add(measure(i, measure, ending, rulebook));
            for (Restriction each : measure.restrictions()) {
                restrictions.add(
                        new OfRestriction(
                                i,
                                each.measure(),
                                each.from(),
                                each.until(),
                                ending,
                                each.effects(),
                                each.explanation()));
            }
        }
        List<OfEffect> effects =
                outlook.effects().stream()
                        .map(
                                each ->
                                        new OfEffect(
                                                each.effect(),
                                                rulebook.effect(each.effect())
                                                        .orElseThrow()
                                                        .label(),
                                                each.from(),
                                                each.explanation()))
                        .toList();
        return new ExplainAnswer(
                rulebook.version(),
                end,
                measures,
                restrictions,
                effects,
                outlook.allFreeFrom().orElse(null));
    }

    private static OfMeasure measure(
            int index, MeasureOutlook outlook, String ending, Rulebook rulebook) {
        ImposedMeasure imposed = outlook.imposed();
        return new OfMeasure(
                index,
                imposed.measure(),
                outlook.measure(),
                rulebook.measure(outlook.measure()).orElseThrow().label(),
                imposed.decidedOn(),
                imposed.effectiveOn(),
                imposed.rightsRestoredOn(),
                ending,
                outlook.remarks());
    }
}
