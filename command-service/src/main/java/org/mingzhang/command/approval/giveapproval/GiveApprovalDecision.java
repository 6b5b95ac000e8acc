package org.mingzhang.command.approval.giveapproval;

import static org.mingzhang.approval.ApprovalRefusal.APPROVAL_ALREADY_GIVEN;

import java.util.List;
import org.mingzhang.approval.ApprovalFile;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether an approval is recorded: one id, one content, by the person who acts. */
public final class GiveApprovalDecision {
    private GiveApprovalDecision() {}

    public static Decision decide(
            GiveApproval command, ApprovalFile state, Records records, Facts facts) {
        return Checks.under(facts)
                .must(() -> state.given() == null, APPROVAL_ALREADY_GIVEN, "/approvalId")
                .accept(
                        () ->
                                List.of(
                                        new ApprovalGiven(
                                                command.approvalId(),
                                                command.command(),
                                                command.digest(),
                                                facts.attribution().actor(),
                                                facts.today())));
    }
}
