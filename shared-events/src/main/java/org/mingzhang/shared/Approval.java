package org.mingzhang.shared;

import java.time.Instant;

/** The approval of exactly one content by another person (four eyes). */
public record Approval(
        ApprovalId approvalId, AccountId approvedBy, ContentDigest digest, Instant approvedAt) {}
