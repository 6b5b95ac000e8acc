package org.mingzhang.platform.security;

import java.util.Optional;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request at hand. */
public final class CurrentActor {
    /** Empty when nobody is signed in. */
    public Optional<Actor> find() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof ActorAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }

    /**
     * The actor of a route that needs one.
     *
     * @throws InsufficientAuthenticationException when nobody is signed in; answered with 401
     */
    public Actor get() {
        return find().orElseThrow(
                        () -> new InsufficientAuthenticationException("nobody is signed in"));
    }
}
