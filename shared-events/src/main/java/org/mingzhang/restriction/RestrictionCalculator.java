package org.mingzhang.restriction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Periods;
import org.mingzhang.rulebook.RestrictionRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;

/**
 * Computes impact periods from a rulebook. Measures side by side run each on its own anchor and are
 * never added up; every period is one step from its anchor, never a chain of months.
 */
public final class RestrictionCalculator {
    private final Rulebook rulebook;
    private final LocalDate decidedOn;

    /**
     * @param decidedOn the day of the original decision, whose rules also govern its amendments
     */
    public RestrictionCalculator(Rulebook rulebook, LocalDate decidedOn) {
        this.rulebook = rulebook;
        this.decidedOn = decidedOn;
    }

    /** What follows from measures from the day a decision takes effect. */
    public List<Restriction> decided(List<String> measures, LocalDate effectiveOn) {
        return each(
                measures,
                effectiveOn,
                Served.NOTHING,
                new Text(
                        "起算日 " + effectiveOn + "（决定生效之日）",
                        "Anchor " + effectiveOn + ", the day the decision takes effect"));
    }

    /** What follows after a decision became lighter: the new length from the original anchor. */
    public List<Restriction> lighter(List<String> measures, LocalDate effectiveOn) {
        return each(
                measures,
                effectiveOn,
                Served.NOTHING,
                new Text(
                        "AMD-1：改轻仍自原起算日 " + effectiveOn + " 起算，期限按新决定",
                        "AMD-1: a lighter decision keeps the original anchor "
                                + effectiveOn
                                + " and takes the new length"));
    }

    /**
     * What follows after a decision became heavier: the new length from the amendment, less the
     * time served, in whole months and then days.
     *
     * @param before the restrictions that ran until the amendment
     */
    public List<Restriction> heavier(
            List<String> measures,
            LocalDate effectiveOn,
            List<Restriction> before,
            LocalDate amendedOn) {
        return each(
                measures,
                amendedOn,
                served(effectiveOn, before, amendedOn),
                new Text(
                        "AMD-2：改重自变更之日 " + amendedOn + " 起算，扣除已执行时间",
                        "AMD-2: a heavier decision runs from the amendment on "
                                + amendedOn
                                + ", less the time served"));
    }

    /** The last day of all; a final one never ends, none at all ends before every day. */
    public static LocalDate lastDay(List<Restriction> restrictions) {
        return restrictions.stream()
                .map(RestrictionCalculator::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static LocalDate lastDay(Restriction restriction) {
        LocalDate until = restriction.until();
        return until == null ? LocalDate.MAX : until;
    }

    /** Time counts as served only while a restriction ran. */
    private Served served(LocalDate effectiveOn, List<Restriction> before, LocalDate amendedOn) {
        LocalDate last = lastDay(before);
        LocalDate ended =
                last.isBefore(amendedOn) && rulebook.periodEnd() == PeriodEnd.A && !before.isEmpty()
                        ? last.plusDays(1)
                        : last;
        LocalDate until = ended.isBefore(amendedOn) ? ended : amendedOn;
        if (!until.isAfter(effectiveOn)) {
            return Served.NOTHING;
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(effectiveOn, until));
        return new Served(
                months,
                Math.toIntExact(ChronoUnit.DAYS.between(effectiveOn.plusMonths(months), until)));
    }

    private List<Restriction> each(
            List<String> measures, LocalDate anchor, Served served, Text anchorLine) {
        List<Restriction> restrictions = new ArrayList<>();
        for (String code : measures) {
            // A measure imposed under another rulebook is unknown here and brings nothing.
            rulebook.measure(code)
                    .ifPresent(
                            measure ->
                                    measure.restrictionsOn(decidedOn).stream()
                                            .map(
                                                    rule ->
                                                            one(
                                                                    measure,
                                                                    rule,
                                                                    anchor,
                                                                    served,
                                                                    anchorLine))
                                            .forEach(restrictions::add));
        }
        return restrictions;
    }

    private Restriction one(
            Measure measure,
            RestrictionRule rule,
            LocalDate anchor,
            Served served,
            Text anchorLine) {
        List<Text> lines = new ArrayList<>();
        lines.add(ruleLine(measure.basis()));
        lines.add(anchorLine);
        Integer months = rule.months();
        LocalDate until = months == null ? null : lastDay(anchor, months, served);
        lines.add(arithmetic(anchor, months, served, until));
        return new Restriction(measure.code(), anchor, until, rule.effects(), lines);
    }

    private LocalDate lastDay(LocalDate anchor, int months, Served served) {
        return Periods.lastDay(anchor, months - served.months(), rulebook.periodEnd())
                .minusDays(served.days());
    }

    private static Text ruleLine(RuleBasis basis) {
        String source = basis.rule() + "（" + basis.source() + " " + basis.article() + "）";
        return new Text(
                "依据 " + source,
                "Rule " + basis.rule() + " (" + basis.source() + " " + basis.article() + ")");
    }

    private Text arithmetic(
            LocalDate anchor, @Nullable Integer months, Served served, @Nullable LocalDate until) {
        if (months == null) {
            return new Text("终局，没有截止日", "Final, without a last day");
        }
        boolean counted = rulebook.periodEnd() == PeriodEnd.A;
        return new Text(
                anchor
                        + " + "
                        + months
                        + "个月"
                        + served.zh()
                        + " → 最后一日 "
                        + until
                        + (counted ? "（起算日计入）" : "（起算日不计入）"),
                anchor
                        + " + "
                        + months
                        + " months"
                        + served.en()
                        + " → last day "
                        + until
                        + (counted ? " (anchor counted)" : " (anchor not counted)"));
    }

    /** Time already served. */
    private record Served(int months, int days) {
        private static final Served NOTHING = new Served(0, 0);

        String zh() {
            return equals(NOTHING) ? "" : " − 已执行" + months + "个月" + days + "天";
        }

        String en() {
            return equals(NOTHING) ? "" : " − " + months + " months and " + days + " days served";
        }
    }
}
