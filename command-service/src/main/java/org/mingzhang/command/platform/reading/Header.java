package org.mingzhang.command.platform.reading;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.OrganisationId;

/**
 * The fields every body carries beside those of its command.
 *
 * @param rulebook id of the rulebook to decide under; the configured one when absent
 * @param approval the approval of exactly this content, for steps that need four eyes
 */
public record Header(
        OrganisationId organ,
        String reason,
        @Nullable String rulebook,
        @Nullable ApprovalId approval) {
    /** What stands on record with an approval in place of a reason. */
    public static final String REASON_OF_APPROVAL = "见所批准的内容 (as in the content approved)";

    /**
     * The header of the approval of a content with this one. The reason is part of that content,
     * which the approval names by its digest; here it would outlast an erasure of it.
     */
    public Header ofApproval() {
        return new Header(organ, REASON_OF_APPROVAL, rulebook, null);
    }
}
