package org.mingzhang.command.approval.giveapproval;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Approve exactly one content. The command door computes the digest from the body it was shown.
 *
 * @param command wire name of the command that is approved
 */
@WireName("give-approval")
public record GiveApproval(ApprovalId approvalId, String command, ContentDigest digest)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return approvalId.stream();
    }
}
