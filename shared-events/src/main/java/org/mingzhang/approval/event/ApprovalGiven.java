package org.mingzhang.approval.event;

import java.time.LocalDate;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.WireName;

/** A person approved the content with this digest; it serves no other content. */
@WireName("approval.given.v1")
public record ApprovalGiven(
        ApprovalId approvalId,
        @Code String command,
        ContentDigest digest,
        AccountId approvedBy,
        LocalDate approvedOn)
        implements ApprovalEvent {
    @Override
    public LocalDate legalDate() {
        return approvedOn;
    }
}
