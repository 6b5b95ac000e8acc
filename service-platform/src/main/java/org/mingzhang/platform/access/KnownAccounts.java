package org.mingzhang.platform.access;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mingzhang.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Accounts and tokens as they are at the moment of asking. What was read once is kept for as long
 * as the database has counted no change, and that is looked up for every request, though one look
 * serves all that come together. So a revocation takes effect on the next request.
 */
public final class KnownAccounts {
    /** More than this is read each time. */
    private static final int KEPT = 10_000;

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final InstantSource clock;
    private final SharedLook<Long> changes;
    private volatile Known last = new Known(-1);

    KnownAccounts(JdbcClient db, Accounts accounts, ApiTokens tokens, InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
        this.changes =
                new SharedLook<>(
                        () ->
                                db.sql("select number from access.change")
                                        .query(Long.class)
                                        .single());
    }

    /** The account as it is now. */
    public Optional<Account> byId(AccountId id) {
        return account(known(), id);
    }

    /** The account a secret stands for, while its token has not expired and is not revoked. */
    public Optional<Account> byToken(String secret) {
        Known known = known();
        return kept(
                        known.tokens,
                        ByteBuffer.wrap(Secrets.sha256(secret)),
                        () -> tokens.find(secret))
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .flatMap(token -> account(known, token.account()));
    }

    private Optional<Account> account(Known known, AccountId id) {
        return kept(known.accounts, id, () -> accounts.find(id));
    }

    /** What is read after the count is at least as new as the count. */
    private Known known() {
        long now = changes.now();
        Known known = last;
        if (known.change != now) {
            known = new Known(now);
            last = known;
        }
        return known;
    }

    /** Only what there is: made-up secrets must not fill the memory. */
    private static <K, V> Optional<V> kept(Map<K, V> kept, K key, Supplier<Optional<V>> read) {
        V known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = read.get();
        if (kept.size() < KEPT) {
            found.ifPresent(value -> kept.put(key, value));
        }
        return found;
    }

    /** What was read while the database had counted so many changes. */
    private static final class Known {
        private final long change;
        private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
        private final Map<ByteBuffer, ApiToken> tokens = new ConcurrentHashMap<>();

        private Known(long change) {
            this.change = change;
        }
    }
}
