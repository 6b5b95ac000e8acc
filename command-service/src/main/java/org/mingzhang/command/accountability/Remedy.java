package org.mingzhang.command.accountability;

import java.util.function.UnaryOperator;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.Subject;

/** What appeals, amendments and annulments have in common. */
public final class Remedy {
    private Remedy() {}

    /** The acting organ took the decision, or stands above the one that did. */
    public static UnaryOperator<Checks> byDeciderOrSuperior(
            AccountabilityCase state, Subject subject, Records records, Facts facts) {
        AccountabilityDecided decision = state.fileOf(subject).decision();
        return checks ->
                checks.procedure(
                        () ->
                                decision != null
                                        && Authority.isOrAbove(
                                                decision.decidedBy(),
                                                facts.attribution().organ(),
                                                records),
                        RemedyRefusal.NOT_DECIDER_OR_SUPERIOR,
                        "/organ");
    }
}
