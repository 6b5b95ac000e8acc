package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Text;

/**
 * Until when an appeal is open.
 *
 * @param until the last day, or null where there is no appeal, no limit, or none established
 */
public record AppealWindow(boolean open, @Nullable LocalDate until, Text explanation) {

    /**
     * The window of a remedy of one kind, as the rules of the day of the decision give it. The day
     * of service is not counted; a last day that is no working day moves to the next one.
     *
     * @throws UnknownYear when no notice covers the year of the last day
     */
    public static AppealWindow of(
            Rulebook rulebook, String kind, @Nullable LocalDate decidedOn, LocalDate servedOn) {
        Optional<AppealRule> rule =
                decidedOn == null ? Optional.empty() : rulebook.appeal(kind, decidedOn);
        return rule.filter(AppealRule::open)
                .map(open -> of(rulebook, open, servedOn))
                .orElseGet(() -> closed(decidedOn));
    }

    /**
     * The window of a remedy that is open, from the day it runs from.
     *
     * @throws UnknownYear when no notice covers the year of the last day
     */
    public static AppealWindow of(Rulebook rulebook, AppealRule rule, LocalDate servedOn) {
        String key = rule.basis().rule();
        Integer months = rule.months();
        Integer days = rule.days();
        if (rule.unsettled()) {
            return new AppealWindow(
                    true,
                    null,
                    new Text(
                            key + "：可以申诉，但期限尚未核实，须由人工确定，不予计算",
                            key
                                    + ": an appeal is open, but its term is not established;"
                                    + " a person has to rule, nothing is computed"));
        }
        if (months == null && days == null) {
            return new AppealWindow(
                    true,
                    null,
                    new Text(key + "：申诉没有期限限制", key + ": an appeal is open without limit"));
        }
        LocalDate counted =
                servedOn.plusMonths(months == null ? 0 : months).plusDays(days == null ? 0 : days);
        LocalDate until = rulebook.calendar().sameOrNextWorkingDay(counted);
        return new AppealWindow(true, until, explain(key, servedOn, months, days, counted, until));
    }

    /** A remedy that the rules of the day give, but not against this decision. */
    public static AppealWindow notAgainst(AppealRule rule) {
        String key = rule.basis().rule();
        return new AppealWindow(
                false,
                null,
                new Text(
                        key + "：" + rule.label().zh() + "不适用于该决定",
                        key + ": " + rule.label().en() + " is not open against this decision"));
    }

    private static Text explain(
            String key,
            LocalDate servedOn,
            @Nullable Integer months,
            @Nullable Integer days,
            LocalDate counted,
            LocalDate until) {
        String lengthZh = months != null ? months + "个月" : days + "日";
        String lengthEn =
                months != null ? months + (months == 1 ? " month" : " months") : days + " days";
        boolean moved = !until.equals(counted);
        return new Text(
                key
                        + "：自送达日 "
                        + servedOn
                        + "（不计入）起"
                        + lengthZh
                        + "，至 "
                        + counted
                        + (moved ? "；该日非工作日，顺延至 " + until : ""),
                key
                        + ": "
                        + lengthEn
                        + " from service on "
                        + servedOn
                        + " (not counted), until "
                        + counted
                        + (moved ? "; not a working day, moved to " + until : ""));
    }

    private static AppealWindow closed(@Nullable LocalDate decidedOn) {
        return new AppealWindow(
                false,
                null,
                new Text(
                        "决定日 " + (decidedOn == null ? "不详" : decidedOn) + "，当时规则没有申诉规定",
                        "Decided "
                                + (decidedOn == null ? "on an unknown day" : "on " + decidedOn)
                                + ": the rules of that day provide no appeal"));
    }
}
