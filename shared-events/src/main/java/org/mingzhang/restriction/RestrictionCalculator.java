package org.mingzhang.restriction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.PeriodAnchor;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.RestrictionRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.sanction.Merging;
import org.mingzhang.shared.Text;

/**
 * Computes impact periods from a rulebook. Measures side by side run each on its own anchor and are
 * never added up; every period is one step from its anchor, never a chain of months.
 */
public final class RestrictionCalculator {
    private final Rulebook rulebook;
    private final LocalDate decidedOn;
    private final PeriodEnd end;
    private final @Nullable LocalDate rightsRestoredOn;
    private final @Nullable Integer setMonths;

    /**
     * By the rulebook's own convention, before any rights are restored.
     *
     * @param decidedOn the day of the original decision, whose rules also govern its amendments
     */
    public RestrictionCalculator(Rulebook rulebook, LocalDate decidedOn) {
        this(rulebook, decidedOn, rulebook.periodEnd(), null, null);
    }

    /**
     * @param rightsRestoredOn from where periods run that wait for it, or null
     * @param setMonths the period the deciding organ set where the rulebook leaves it one, or null
     */
    public RestrictionCalculator(
            Rulebook rulebook,
            LocalDate decidedOn,
            PeriodEnd end,
            @Nullable LocalDate rightsRestoredOn,
            @Nullable Integer setMonths) {
        this.rulebook = rulebook;
        this.decidedOn = decidedOn;
        this.end = end;
        this.rightsRestoredOn = rightsRestoredOn;
        this.setMonths = setMonths;
    }

    /** What follows from measures from the day a decision takes effect. */
    public List<Restriction> decided(List<String> measures, LocalDate effectiveOn) {
        return each(
                measures,
                effectiveOn,
                new Reckoning(
                        effectiveOn,
                        end,
                        TimeServed.NOTHING,
                        new Text(
                                "起算日 " + effectiveOn + "（决定生效之日）",
                                "Anchor " + effectiveOn + ", the day the decision takes effect")));
    }

    /** What follows after a decision became lighter: the new length from the original anchor. */
    public List<Restriction> lighter(List<String> measures, LocalDate effectiveOn) {
        return each(
                measures,
                effectiveOn,
                new Reckoning(
                        effectiveOn,
                        end,
                        TimeServed.NOTHING,
                        new Text(
                                "AMD-1：改轻仍自原起算日 " + effectiveOn + " 起算，期限按新决定",
                                "AMD-1: a lighter decision keeps the original anchor "
                                        + effectiveOn
                                        + " and takes the new length")));
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
                new Reckoning(
                        amendedOn,
                        end,
                        served(effectiveOn, before, amendedOn),
                        new Text(
                                "AMD-2：改重自变更之日 " + amendedOn + " 起算，扣除已执行时间",
                                "AMD-2: a heavier decision runs from the amendment on "
                                        + amendedOn
                                        + ", less the time served")));
    }

    /**
     * What follows from a measure that comes while another of its family runs: the new months are
     * added to the old last day.
     *
     * @param rule the rule that says so
     */
    public List<Restriction> addedTo(
            LocalDate oldLastDay, RuleBasis rule, String measure, LocalDate effectiveOn) {
        return each(
                List.of(measure),
                effectiveOn,
                new Reckoning(
                        oldLastDay,
                        null,
                        TimeServed.NOTHING,
                        new Text(
                                "%s（%s %s）：原影响期至 %s 未满，新期限接续其后"
                                        .formatted(
                                                rule.rule(),
                                                rule.source(),
                                                rule.article(),
                                                oldLastDay),
                                "%s (%s %s): the earlier period runs until %s, the new one is added"
                                        .formatted(
                                                rule.rule(),
                                                rule.source(),
                                                rule.article(),
                                                oldLastDay))));
    }

    /** True when its months are counted from the restoring of rights. */
    public boolean waitsForRights(String measure) {
        return rulebook.measure(measure).stream()
                .flatMap(each -> each.restrictionsOn(decidedOn).stream())
                .anyMatch(rule -> rule.anchor() == PeriodAnchor.RIGHTS_RESTORED);
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
    private TimeServed served(LocalDate effectiveOn, List<Restriction> before, LocalDate amended) {
        LocalDate last = lastDay(before);
        LocalDate ended =
                last.isBefore(amended) && end == PeriodEnd.A && !before.isEmpty()
                        ? last.plusDays(1)
                        : last;
        return TimeServed.between(effectiveOn, ended.isBefore(amended) ? ended : amended);
    }

    /** A measure imposed under another rulebook is unknown here and brings nothing. */
    private List<Restriction> each(List<String> measures, LocalDate from, Reckoning reckoning) {
        return measures.stream()
                .map(rulebook::measure)
                .flatMap(Optional::stream)
                .flatMap(
                        measure ->
                                measure.restrictionsOn(decidedOn).stream()
                                        .map(rule -> one(measure, rule, from, reckoning)))
                .toList();
    }

    private Restriction one(
            Measure measure, RestrictionRule rule, LocalDate from, Reckoning reckoning) {
        Integer months = months(rule);
        Text basis = basisLine(measure);
        if (months == null) {
            Text endless = new Text("终局，没有截止日", "Final, without a last day");
            return restriction(measure, rule, from, null, basis, reckoning.line(), endless);
        }
        if (rule.anchor() == PeriodAnchor.EFFECTIVE) {
            return restriction(
                    measure,
                    rule,
                    from,
                    reckoning.lastDay(months),
                    basis,
                    reckoning.line(),
                    reckoning.arithmetic(months));
        }
        return afterRestoring(measure, rule, from, months);
    }

    /** No time is served before the rights are restored: the months begin to run only then. */
    private Restriction afterRestoring(
            Measure measure, RestrictionRule rule, LocalDate from, int months) {
        Text basis = basisLine(measure);
        Text begun = new Text("自 " + from + " 起受限", "Restricted from " + from);
        LocalDate restored = rightsRestoredOn;
        if (restored == null) {
            Text waiting =
                    new Text(
                            "尚未恢复权利，没有截止日；自恢复权利之日起的" + months + "个月尚未开始计算",
                            "Rights are not restored, so there is no last day; the "
                                    + months
                                    + " months begin on the day they are");
            return restriction(measure, rule, from, null, basis, begun, waiting);
        }
        Reckoning after =
                new Reckoning(
                        restored,
                        end,
                        TimeServed.NOTHING,
                        new Text(
                                "起算日 " + restored + "（恢复权利之日）",
                                "Anchor " + restored + ", the day the rights were restored"));
        return restriction(
                measure,
                rule,
                from,
                after.lastDay(months),
                basis,
                begun,
                after.line(),
                after.arithmetic(months));
    }

    private static Restriction restriction(
            Measure measure,
            RestrictionRule rule,
            LocalDate from,
            @Nullable LocalDate until,
            Text... lines) {
        return new Restriction(measure.code(), from, until, rule.effects(), List.of(lines));
    }

    /** The organ sets one period for all that a sanction forbids. */
    private @Nullable Integer months(RestrictionRule rule) {
        return rule.months() == null || setMonths == null ? rule.months() : setMonths;
    }

    private Text basisLine(Measure measure) {
        Text basis = ruleLine(measure.basis());
        Optional<RuleBasis> merging =
                rulebook.kinOf(measure.code())
                        .map(kin -> kin.terms().merging())
                        .map(Merging::basis)
                        .filter(found -> setMonths != null);
        return merging.map(
                        rule ->
                                new Text(
                                        basis.zh()
                                                + "；"
                                                + rule.rule()
                                                + "：决定机关确定期限为"
                                                + setMonths
                                                + "个月",
                                        basis.en()
                                                + "; "
                                                + rule.rule()
                                                + ": the deciding organ set "
                                                + setMonths
                                                + " months"))
                .orElse(basis);
    }

    private static Text ruleLine(RuleBasis basis) {
        String source = (basis.source() + " " + basis.article()).strip();
        return new Text(
                "依据 " + basis.rule() + "（" + source + "）",
                "Rule " + basis.rule() + " (" + source + ")");
    }
}
