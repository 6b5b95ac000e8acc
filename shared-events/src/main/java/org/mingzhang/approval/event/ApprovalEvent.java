package org.mingzhang.approval.event;

import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/** Everything that can happen to an approval. */
public sealed interface ApprovalEvent extends LedgerEvent permits ApprovalGiven {
    ApprovalId approvalId();

    @Override
    default StreamId stream() {
        return approvalId().stream();
    }
}
