package org.mingzhang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest extends RunningPlatform {
    @Autowired RouteRules routes;

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void a_mapped_route_that_nobody_opened_is_denied_to_everybody() {
        Client all =
                client().bearer(
                                token(
                                        account(
                                                Role.RECORDER,
                                                Role.APPROVER,
                                                Role.REVIEWER,
                                                Role.PUBLISHER)));

        assertThat(all.get("/api/v1/sample/forgotten").statusCode()).isEqualTo(404);
        assertThat(client().get("/api/v1/sample/forgotten").statusCode()).isEqualTo(401);
    }

    @Test
    void every_mapped_route_but_the_forgotten_one_is_opened_and_listed() {
        Set<String> opened = new TreeSet<>();
        routes.all().forEach(route -> opened.add(route.method() + " " + route.pattern()));
        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            for (String path : mapping.getPatternValues()) {
                                for (RequestMethod method :
                                        mapping.getMethodsCondition().getMethods()) {
                                    mapped.add(method + " " + path);
                                }
                            }
                        });
        mapped.removeAll(opened);

        assertThat(mapped).containsExactly("GET /api/v1/sample/forgotten");
    }

    @Test
    void nothing_but_the_listed_routes_is_open_to_anybody() {
        assertThat(routes.all().stream().filter(r -> r.audience() == Route.Audience.ANYBODY))
                .extracting(route -> route.method() + " " + route.pattern())
                .containsExactlyInAnyOrder(
                        "GET /login",
                        "POST /login",
                        "GET /platform/**",
                        "GET /actuator/health/**",
                        "GET /api/v1/sample/open",
                        "POST /api/v1/sample/open");
        for (String path : List.of("/", "/error", "/actuator", "/actuator/metrics", "/api/v1/x")) {
            assertThat(client().get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void health_is_public_without_details_and_tells_the_administrator_more() {
        assertThat(client().get("/actuator/health").body()).contains("UP").doesNotContain("ledger");
        Client admin = client().bearer(token(account(Role.ADMIN)));
        assertThat(Client.json(admin.get("/actuator/health")).at("/components/ledger").toString())
                .contains("\"position\"", "UP");
        assertThat(
                        client().bearer(token(account(Role.REVIEWER)))
                                .get("/actuator/metrics")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_browser_is_led_to_the_login_and_then_to_where_it_wanted_to_go() {
        Client browser = client();
        var account = account(Role.REVIEWER);
        assertThat(Client.location(browser.page("/wanted"))).isEqualTo("/login");

        assertThat(Client.location(browser.signIn(account.value(), PASSWORD))).isEqualTo("/wanted");
        assertThat(browser.page("/wanted").body()).contains("<h1>未找到</h1>", "NOT_FOUND");
    }
}
