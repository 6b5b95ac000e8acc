package org.mingzhang.platform.login;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** The platform's own endpoints and the routes to them. */
@Configuration(proxyBeanMethods = false)
@Import({LoginEndpoint.class, TokensEndpoint.class, AccountsEndpoint.class})
public class LoginConfiguration {
    private static final Role[] ANY_ROLE = Role.values();

    @Bean
    @Order(0)
    RouteAccess platformRoutes() {
        return () ->
                List.of(
                        Route.open(GET, "/login"),
                        Route.open(POST, "/login"),
                        Route.open(GET, "/platform/**"),
                        Route.open(GET, "/actuator/health/**"),
                        Route.roles(GET, "/actuator/**", Role.ADMIN),
                        Route.signedIn(GET, "/password"),
                        Route.signedIn(POST, "/password"),
                        Route.signedIn(POST, "/logout"),
                        Route.roles(GET, "/api/v1/tokens", Role.ADMIN, ANY_ROLE),
                        Route.roles(POST, "/api/v1/tokens", Role.ADMIN, ANY_ROLE),
                        Route.roles(DELETE, "/api/v1/tokens/{id}", Role.ADMIN, ANY_ROLE),
                        Route.roles(GET, "/api/v1/accounts", Role.ADMIN),
                        Route.roles(POST, "/api/v1/accounts", Role.ADMIN),
                        Route.roles(POST, "/api/v1/accounts/{id}/disable", Role.ADMIN),
                        Route.roles(POST, "/api/v1/accounts/{id}/password-reset", Role.ADMIN));
    }
}
