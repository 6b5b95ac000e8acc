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
        RoadRule road,
        RuleBasis basis) {
    /** The remedy against a decision to hold somebody to account. */
    public static final String ACCOUNTABILITY = "accountability";

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
                                        road,
                                        basis));
    }
}
