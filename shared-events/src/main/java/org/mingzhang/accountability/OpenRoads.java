package org.mingzhang.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.RoadTerm;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.AppealWindow;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.Term;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.shared.Text;

/**
 * The roads of appeal that a decision opens to its subject, as the rules of the day give them.
 *
 * @param decider kind of organ that decided, or null where it is not registered
 * @param identity of the subject, or null where none is on record
 */
public record OpenRoads(
        Rulebook rulebook,
        List<String> measures,
        @Nullable String decider,
        @Nullable String identity) {
    public OpenRoads {
        measures = List.copyOf(measures);
    }

    /** True when the road, or the first step that leads to it, is open against the decision. */
    public boolean admits(String road, LocalDate decidedOn) {
        Optional<AppealRule> rule = rulebook.appeal(road, decidedOn).filter(AppealRule::open);
        return rule.map(
                        one -> {
                            String before = one.road().after();
                            return before == null
                                    ? one.road().admits(measures, decider, identity)
                                    : admits(before, decidedOn);
                        })
                .orElse(false);
    }

    /**
     * What can be taken at once: first steps, and later ones that may leave out the step before.
     *
     * @throws UnknownYear when no notice covers the year of a last day
     */
    public List<AppealRoad> onService(@Nullable LocalDate decidedOn, LocalDate servedOn) {
        return decidedOn == null
                ? List.of()
                : atOnce(decidedOn).stream().map(rule -> road(rulebook, rule, servedOn)).toList();
    }

    /** The rules of what can be taken at once; their terms run from receipt. */
    public List<AppealRule> atOnce(LocalDate decidedOn) {
        return rulebook.appealKinds().stream()
                .filter(kind -> admits(kind, decidedOn))
                .flatMap(kind -> rulebook.appeal(kind, decidedOn).stream())
                .flatMap(OpenRoads::atOnce)
                .toList();
    }

    /**
     * What leads against the answer to an appeal.
     *
     * @param servedOn when the answer reached the subject; without it no last day is made up
     * @throws UnknownYear when no notice covers the year of a last day
     */
    public static List<AppealRoad> onAnswer(
            Rulebook rulebook,
            String answered,
            LocalDate answeredOn,
            @Nullable LocalDate servedOn) {
        return rulebook.appealKinds().stream()
                .flatMap(kind -> rulebook.appeal(kind, answeredOn).stream())
                .filter(rule -> rule.open() && answered.equals(rule.road().after()))
                .map(rule -> servedOn == null ? notServed(rule) : road(rulebook, rule, servedOn))
                .toList();
    }

    private static Stream<AppealRule> atOnce(AppealRule rule) {
        return rule.road().after() == null ? Stream.of(rule) : rule.direct().stream();
    }

    private static AppealRoad road(Rulebook rulebook, AppealRule rule, LocalDate from) {
        AppealWindow window = AppealWindow.of(rulebook, rule, from);
        RoadTerm term = rule.unsettled() ? RoadTerm.NOT_KNOWN : RoadTerm.NO_TERM;
        return new AppealRoad(
                rule.kind(),
                window.until() == null ? term : RoadTerm.LAST_DAY,
                window.until(),
                window.explanation());
    }

    private static AppealRoad notServed(AppealRule rule) {
        String key = rule.basis().rule();
        if (rule.unsettled() || (rule.months() == null && rule.days() == null)) {
            return new AppealRoad(
                    rule.kind(),
                    rule.unsettled() ? RoadTerm.NOT_KNOWN : RoadTerm.NO_TERM,
                    null,
                    rule.unsettled()
                            ? new Text(
                                    key + "：期限尚未核实，须由人工确定", key + ": its term is not established")
                            : new Text(key + "：没有期限限制", key + ": open without limit"));
        }
        Term term =
                new Term(
                        Objects.requireNonNullElse(rule.months(), 0),
                        Objects.requireNonNullElse(rule.days(), 0));
        return new AppealRoad(
                rule.kind(),
                RoadTerm.NOT_KNOWN,
                null,
                new Text(
                        key + "：自收到答复之日起" + term.zh() + "；收到日期没有记录，须由人工确定",
                        key
                                + ": "
                                + term.en()
                                + " from receipt of the answer, which is not on record;"
                                + " a person has to find out"));
    }
}
