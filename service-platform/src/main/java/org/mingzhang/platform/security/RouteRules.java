package org.mingzhang.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.Faults;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** All opened routes, as rules for Spring Security and as the reason of a denial. */
public final class RouteRules {
    private static final PathPatternRequestMatcher.Builder PATHS =
            PathPatternRequestMatcher.withDefaults();

    private final List<Route> routes;

    RouteRules(List<RouteAccess> access) {
        this.routes = access.stream().flatMap(module -> module.routes().stream()).toList();
    }

    /** Every opened route, in the order in which they are tried. */
    public List<Route> all() {
        return routes;
    }

    void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        for (Route route : routes) {
            var rule = rules.requestMatchers(PATHS.matcher(route.method(), route.pattern()));
            switch (route.audience()) {
                case ANYBODY -> rule.permitAll();
                case SIGNED_IN -> rule.authenticated();
                case ROLES ->
                        rule.hasAnyRole(
                                route.roles().stream().map(Enum::name).toArray(String[]::new));
            }
        }
        rules.anyRequest().denyAll();
    }

    /** Why a signed-in actor was turned away. */
    Fault denial(HttpServletRequest request) {
        if (routes.stream().noneMatch(r -> PATHS.matcher(r.pattern()).matches(request))) {
            return Faults.NOT_FOUND;
        }
        boolean served =
                routes.stream()
                        .anyMatch(r -> PATHS.matcher(r.method(), r.pattern()).matches(request));
        return served ? Faults.FORBIDDEN : Faults.METHOD_NOT_ALLOWED;
    }
}
