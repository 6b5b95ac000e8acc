package org.mingzhang.platform.security;

import java.time.Instant;
import org.mingzhang.platform.access.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in {@link Actor}. */
final class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final Instant passwordSetAt;

    ActorAuthentication(Account account, boolean byToken) {
        this(Actor.of(account, byToken), account.passwordSetAt());
    }

    private ActorAuthentication(Actor actor, Instant passwordSetAt) {
        super(
                actor.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        this.actor = actor;
        this.passwordSetAt = passwordSetAt;
        setAuthenticated(true);
    }

    /** Whether the password the session was opened with is still the account's. */
    boolean isOf(Account now) {
        return passwordSetAt.equals(now.passwordSetAt());
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id().value();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
