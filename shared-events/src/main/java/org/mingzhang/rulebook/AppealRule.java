package org.mingzhang.rulebook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.road.RoadRule;
import org.mingzhang.shared.Text;

/**
 * A remedy of one kind and one version of the rules, by the day of the decision.
 *
 * @param kind code of the kind of remedy, shared by its versions
 * @param open false where the version gives no appeal
 * @param unsettled true where there is one but nobody has established how long it is open
 * @param months months from service to the last day, or null
 * @param days days from service to the last day, or null; both null means without limit
 * @param answer how long the organ has to answer, or null where nothing is established
 * @param extended how long at most in complex matters, or null where it is never extended
 * @param road who may take it, against what, and after which step
 */
public record AppealRule(
        String kind,
        Text label,
        boolean open,
        boolean unsettled,
        @Nullable Integer months,
        @Nullable Integer days,
        @Nullable Term answer,
        @Nullable Term extended,
        RoadRule road,
        RuleBasis basis) {
    /** The remedy against a decision to hold somebody to account. */
    public static final String ACCOUNTABILITY = "accountability";

    /** How long the organ has to answer, in words; empty where nothing is established. */
    public Optional<Text> answering() {
        Term within = answer;
        if (within == null) {
            return Optional.empty();
        }
        Term most = extended;
        return Optional.of(
                new Text(
                        "受理机关自收到之日起"
                                + within.zh()
                                + "内答复"
                                + (most == null ? "" : "；情况复杂的可以延长，最长" + most.zh()),
                        "The organ answers within "
                                + within.en()
                                + " of receiving it"
                                + (most == null
                                        ? ""
                                        : "; a complex matter may take "
                                                + most.en()
                                                + " at most")));
    }

    /** The same remedy for whoever leaves out the step before it; empty where that is not open. */
    public Optional<AppealRule> direct() {
        return Optional.ofNullable(road.direct())
                .map(
                        term ->
                                new AppealRule(
                                        kind,
                                        label,
                                        open,
                                        false,
                                        term.months() > 0 ? term.months() : null,
                                        term.days() > 0 ? term.days() : null,
                                        answer,
                                        extended,
                                        road,
                                        basis));
    }
}
