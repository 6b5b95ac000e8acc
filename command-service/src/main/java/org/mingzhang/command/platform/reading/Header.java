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
    /** The same header for a command that itself needs no approval. */
    public Header unapproved() {
        return new Header(organ, reason, rulebook, null);
    }
}
