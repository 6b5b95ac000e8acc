package org.mingzhang.command.platform.door;

import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;

/**
 * The answer to an approval.
 *
 * @param approvalId goes into the field {@code approval} of the approved command
 * @param digest of exactly the content that was approved
 */
public record GivenApproval(
        ApprovalId approvalId, String command, ContentDigest digest, Receipt receipt) {}
