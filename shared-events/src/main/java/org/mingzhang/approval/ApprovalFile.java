package org.mingzhang.approval;

import org.jspecify.annotations.Nullable;
import org.mingzhang.approval.event.ApprovalEvent;
import org.mingzhang.approval.event.ApprovalGiven;

/** The state of one approval: given or not. */
public record ApprovalFile(@Nullable ApprovalGiven given) {
    /** Before the first event. */
    public static final ApprovalFile NONE = new ApprovalFile(null);

    /** The state after one more event. Total. */
    public ApprovalFile evolve(ApprovalEvent event) {
        return switch (event) {
            case ApprovalGiven approval -> new ApprovalFile(approval);
        };
    }
}
