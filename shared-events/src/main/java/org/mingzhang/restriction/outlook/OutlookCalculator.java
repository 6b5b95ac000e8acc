package org.mingzhang.restriction.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Merging;
import org.mingzhang.shared.Text;

/**
 * Reckons several measures of one person. Measures of different families run side by side; a second
 * one of a family is added to the first where its rule says so, and left to a person where no rule
 * settles it.
 */
public final class OutlookCalculator {
    private final Rulebook rulebook;
    private final PeriodEnd end;

    public OutlookCalculator(Rulebook rulebook, PeriodEnd end) {
        this.rulebook = rulebook;
        this.end = end;
    }

    /**
     * @param imposed measures of the rulebook, in any order
     */
    public Outlook of(List<ImposedMeasure> imposed) {
        List<AmendedMeasure> amended =
                imposed.stream().map(each -> AmendedMeasure.of(each, rulebook, end)).toList();
        Map<AmendedMeasure, MeasureOutlook> reckoned = new LinkedHashMap<>();
        amended.stream()
                .sorted(Comparator.comparing(each -> each.imposed().effectiveOn()))
                .forEach(each -> reckoned.put(each, after(reckoned, each)));
        List<MeasureOutlook> measures = amended.stream().map(reckoned::get).toList();
        return new Outlook(measures, new FreeDays(rulebook, measures, amended).all());
    }

    private MeasureOutlook after(
            Map<AmendedMeasure, MeasureOutlook> earlier, AmendedMeasure second) {
        Optional<MeasureFamily> family = rulebook.familyOf(second.measure());
        return family.flatMap(kin -> overlap(kin, earlier, second))
                .map(Overlap::reckoned)
                .orElseGet(() -> alone(second));
    }

    /** The longest earlier measure of the family that runs when the second takes effect. */
    private Optional<Overlap> overlap(
            MeasureFamily family,
            Map<AmendedMeasure, MeasureOutlook> earlier,
            AmendedMeasure second) {
        LocalDate day = second.imposed().effectiveOn();
        if (second.annulledOn() != null || second.restrictions().isEmpty()) {
            return Optional.empty();
        }
        return earlier.entrySet().stream()
                .filter(each -> family.measures().contains(each.getKey().measure()))
                .map(each -> new Overlap(family, each.getKey(), each.getValue(), second))
                .filter(each -> !each.oldLastDay().isBefore(day))
                .max(Comparator.comparing(Overlap::oldLastDay));
    }

    private MeasureOutlook alone(AmendedMeasure measure) {
        Ending ending = measure.ending();
        return new MeasureOutlook(
                measure.imposed(),
                measure.measure(),
                ending,
                ending == Ending.ANNULLED ? List.of() : measure.restrictions(),
                measure.waitsForRights(),
                false,
                measure.remarks());
    }

    /** A measure that comes while another of its family runs. */
    private record Overlap(
            MeasureFamily family,
            AmendedMeasure first,
            MeasureOutlook firstReckoned,
            AmendedMeasure second) {

        LocalDate oldLastDay() {
            return RestrictionCalculator.lastDay(firstReckoned.restrictions());
        }

        MeasureOutlook reckoned() {
            return unsettled()
                    .map(this::leftToAPerson)
                    .orElseGet(
                            () ->
                                    outlook(
                                            Ending.DATED,
                                            false,
                                            second.calculator()
                                                    .addedTo(
                                                            oldLastDay(),
                                                            family.basis(),
                                                            second.measure(),
                                                            second.imposed().effectiveOn())));
        }

        /** Why no rule says how to count, or empty when one does. */
        private Optional<Text> unsettled() {
            ImposedMeasure one = first.imposed();
            ImposedMeasure two = second.imposed();
            LocalDate day = two.effectiveOn();
            LocalDate restored = one.rightsRestoredOn();
            LocalDate heavier = first.heavierOn();
            if (day.equals(one.effectiveOn())) {
                return because(
                        merging(),
                        "同日生效，应当只有一个处分",
                        "they take effect on the same day, where one sanction is due");
            }
            if (first.waitsForRights() && (restored == null || restored.isAfter(day))) {
                return because(
                        "CMB-2b",
                        "前一处分尚在察看期内，又应受处分的应当开除党籍",
                        "rights were not yet restored after the earlier one, where expulsion follows");
            }
            if (!family.addsUp(one.decidedOn(), two.decidedOn())) {
                return because(
                        family.basis().rule(),
                        "两个决定（%s、%s）的期限如何相加没有可适用的规定".formatted(one.decidedOn(), two.decidedOn()),
                        "no rule in force says how the periods of the decisions of %s and %s combine"
                                .formatted(one.decidedOn(), two.decidedOn()));
            }
            if (firstReckoned.ending() != Ending.DATED) {
                return because(
                        family.basis().rule(),
                        "前一处分的截止日未定",
                        "the earlier one has no settled last day");
            }
            if (second.waitsForRights()) {
                return because(
                        family.basis().rule(),
                        "后一处分自恢复权利之日起算，如何相加未定",
                        "the later one runs from the restoring of rights");
            }
            if (second.heavierOn() != null || (heavier != null && heavier.isAfter(day))) {
                return because(
                        family.basis().rule(),
                        "并存期间又改重，如何相加未定",
                        "one of them was made heavier while both ran");
            }
            return Optional.empty();
        }

        private String merging() {
            Merging merging = family.terms().merging();
            return (merging == null ? family.basis() : merging.basis()).rule();
        }

        private static Optional<Text> because(String rule, String zh, String en) {
            return Optional.of(
                    new Text(
                            rule + "：" + zh + "；须由人工裁定，不予计算",
                            rule + ": " + en + "; a person has to rule, nothing is computed"));
        }

        private MeasureOutlook leftToAPerson(Text why) {
            Ruling ruling = second.imposed().ruling();
            List<Restriction> open = second.restrictions();
            return ruling == null
                    ? outlook(Ending.NEEDS_RULING, true, until(null, open, List.of(why)))
                    : outlook(
                            Ending.DATED,
                            true,
                            until(ruling.until(), open, List.of(why, told(ruling))));
        }

        private static Text told(Ruling ruling) {
            return new Text(
                    "人工裁定：最后一日 %s（%s）".formatted(ruling.until(), ruling.reason()),
                    "Ruled by a person: last day %s (%s)"
                            .formatted(ruling.until(), ruling.reason()));
        }

        private static List<Restriction> until(
                @Nullable LocalDate last, List<Restriction> restrictions, List<Text> why) {
            return restrictions.stream()
                    .map(
                            each ->
                                    new Restriction(
                                            each.measure(),
                                            each.from(),
                                            last,
                                            each.effects(),
                                            Stream.concat(
                                                            Stream.of(
                                                                    each.explanation().getFirst()),
                                                            why.stream())
                                                    .toList()))
                    .toList();
        }

        private MeasureOutlook outlook(
                Ending ending, boolean noRule, List<Restriction> restrictions) {
            return new MeasureOutlook(
                    second.imposed(),
                    second.measure(),
                    ending,
                    restrictions,
                    second.waitsForRights(),
                    noRule,
                    second.remarks());
        }
    }
}
