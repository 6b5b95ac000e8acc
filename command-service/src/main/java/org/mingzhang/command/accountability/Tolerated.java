package org.mingzhang.command.accountability;

import java.util.function.UnaryOperator;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.command.kernel.Checks;

/** What follows a tolerance needs one that was granted and still stands. */
public final class Tolerated {
    private Tolerated() {}

    /** Something was granted, and not revoked since. */
    public static UnaryOperator<Checks> still(SubjectFile file) {
        FaultToleranceDetermined determined = file.tolerance();
        return checks ->
                checks.must(
                                () ->
                                        determined != null
                                                && determined.outcome()
                                                        != ToleranceOutcome.NOT_GRANTED,
                                ToleranceRefusal.NOTHING_GRANTED,
                                "/subject")
                        .must(
                                () -> file.revocation() == null,
                                ToleranceRefusal.TOLERANCE_ALREADY_REVOKED,
                                "/subject");
    }
}
