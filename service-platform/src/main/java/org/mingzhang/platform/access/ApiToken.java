package org.mingzhang.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.mingzhang.shared.AccountId;

/** An API token as it is listed. Its secret is shown once, when it is issued, and never kept. */
public record ApiToken(
        UUID id, AccountId account, String label, Instant createdAt, Instant expiresAt) {
    /** A new token with the secret that its holder must keep. */
    public record Issued(String secret, ApiToken token) {}
}
