package org.mingzhang.platform.security;

import java.util.EnumSet;
import java.util.Set;
import org.mingzhang.platform.access.Role;
import org.springframework.http.HttpMethod;

/**
 * One opened route.
 *
 * @param pattern a path pattern such as {@code /api/v1/cases/**}
 */
public record Route(HttpMethod method, String pattern, Audience audience, Set<Role> roles) {
    public Route {
        roles = Set.copyOf(roles);
    }

    /** Whom a route is for. */
    public enum Audience {
        /** Anybody, signed in or not. */
        ANYBODY,
        /** Whoever is signed in, even with a one-time password. */
        SIGNED_IN,
        /** Whoever holds one of the roles. */
        ROLES
    }

    /** A route anybody may call. */
    public static Route open(HttpMethod method, String pattern) {
        return new Route(method, pattern, Audience.ANYBODY, Set.of());
    }

    /** A route for whoever is signed in, even with a one-time password. */
    public static Route signedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, Audience.SIGNED_IN, Set.of());
    }

    /** A route for whoever holds one of the roles. */
    public static Route roles(HttpMethod method, String pattern, Role first, Role... more) {
        return new Route(method, pattern, Audience.ROLES, EnumSet.of(first, more));
    }
}
