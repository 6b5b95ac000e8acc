package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteRules;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.wire.WireJson;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the running service answers about the scenario, over HTTP. */
class AnswersTest {
    private static final List<Recorded<LedgerEvent>> ALL = Scenario.ledger().all();
    private static final long HEAD = ALL.size() - 1L;

    private static RunningQueries service;
    private static Browser reader;

    @BeforeAll
    static void start() {
        service = new RunningQueries();
        service.record(ALL);
        service.caughtUp();
        reader = service.as(Role.RECORDER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_case_at_every_position_is_the_independent_fold() {
        for (long at = 0; at <= HEAD; at++) {
            AccountabilityCase expected = AccountabilityCase.NOT_OPENED;
            for (Recorded<LedgerEvent> recorded : ALL.subList(0, (int) at + 1)) {
                if (recorded.event() instanceof CaseEvent event) {
                    expected = expected.evolve(event);
                }
            }
            JsonNode answer = reader.json("/api/v1/cases/C-1?at=" + at);
            assertThat(answer.at("/state").toString())
                    .isEqualTo(WireJson.mapper().valueToTree(expected).toString());
            assertThat(answer.at("/asOf/position").longValue()).isEqualTo(at);
        }
    }

    @Test
    void a_history_a_timeline_a_difference_and_an_event_are_answered() {
        JsonNode history = reader.json("/api/v1/cadres/P-WANG/history");
        assertThat(history.at("/asOf/position").longValue()).isEqualTo(HEAD);
        assertThat(history.at("/entries").findValuesAsText("kind"))
                .contains("MEASURE", "IMPORTED_OUTCOME", "REINSTATEMENT");
        JsonNode page = reader.json("/api/v1/cases/C-1/timeline?limit=3");
        JsonNode rest =
                reader.json("/api/v1/cases/C-1/timeline?limit=200&after=" + page.at("/next"));
        assertThat(page.at("/events").size() + rest.at("/events").size())
                .isEqualTo(page.at("/total").intValue());
        JsonNode diff = reader.json("/api/v1/cases/C-1/diff?from=4&to=" + HEAD);
        assertThat(diff.at("/changes").findValuesAsText("pointer")).contains("/stage");
        String id = page.at("/events/0/eventId").textValue();
        assertThat(reader.json("/api/v1/events/" + id).at("/type").textValue())
                .isEqualTo("accountability.opened.v1");
        assertThat(reader.json("/api/v1/reinstatements/R-1").at("/state/stage").textValue())
                .isEqualTo("RESTORED");
        assertThat(reader.json("/api/v1/organisations/O-1").at("/state/cases/0").textValue())
                .isEqualTo("C-1");
    }

    @Test
    void a_bad_question_is_refused_in_both_languages() {
        HttpResponse<String> beyond = reader.get("/api/v1/cases/C-1?at=9999");
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(Browser.json(beyond).at("/zh/detail").textValue()).contains("" + HEAD);
        assertThat(Browser.json(beyond).at("/en/detail").textValue()).contains("" + HEAD);
        for (String path :
                List.of(
                        "/api/v1/cases/C-1?asOf=yesterday",
                        "/api/v1/cases/C-1?knownAt=2024-01-01",
                        "/api/v1/cases/C-1/diff?from=3",
                        "/api/v1/cases/C-1/diff?from=5&to=3",
                        "/api/v1/cases/C-1/timeline?limit=0",
                        "/api/v1/cases?limit=201",
                        "/api/v1/cases?status=LOST",
                        "/api/v1/cases?origin=x",
                        "/api/v1/cases?q=x",
                        "/api/v1/organisations?measure=x",
                        "/api/v1/cadres/P-WANG/history?axis=x")) {
            HttpResponse<String> answer = reader.get(path);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
            assertThat(Browser.json(answer).at("/zh/detail").textValue()).isNotBlank();
        }
        assertThat(reader.get("/api/v1/cases/C-404").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/cadres/P-404/history").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/events/none").statusCode()).isEqualTo(404);
    }

    @Test
    void two_characters_find_a_person_and_a_case() {
        JsonNode wang = search("cadres", "王明");
        assertThat(wang.at("/total").intValue()).isEqualTo(1);
        assertThat(wang.at("/items/0/name").textValue()).isEqualTo("王明");
        assertThat(wang.at("/asOfPosition").longValue()).isEqualTo(HEAD);
        assertThat(search("cases", "防汛").at("/items/0/caseId").textValue()).isEqualTo("C-1");
        assertThat(search("organisations", "水利").at("/total").intValue()).isEqualTo(1);
        assertThat(search("cadres", "%").at("/total").intValue()).isZero();
    }

    @Test
    void each_part_of_the_filter_narrows_rows_and_count_alike() {
        for (String filter :
                List.of(
                        "status=CLOSED",
                        "organ=O-2",
                        "ground=G-1",
                        "from=2023-03-01&to=2023-03-01",
                        "origin=LIVE")) {
            assertThat(reader.json("/api/v1/cases?" + filter).at("/total").intValue())
                    .as(filter)
                    .isEqualTo(1);
        }
        for (String filter :
                List.of(
                        "status=UNDER_INVESTIGATION",
                        "organ=O-9",
                        "ground=G-9",
                        "measure=REMOVAL",
                        "from=2023-03-02",
                        "to=2023-02-28",
                        "origin=IMPORTED")) {
            JsonNode none = reader.json("/api/v1/cases?" + filter);
            assertThat(none.at("/total").intValue()).as(filter).isZero();
            assertThat(none.at("/items")).as(filter).isEmpty();
        }
        // Li was never taken off the list of the investigated: the story forgets to end it.
        assertThat(reader.json("/api/v1/cadres?status=INVESTIGATED").at("/items/0/cadreId"))
                .hasToString("\"P-LI\"");
    }

    @Test
    void every_mapped_route_is_opened_by_name_and_denied_without_a_login() {
        Set<String> opened = new TreeSet<>();
        List<Route> routes = service.context.getBean(RouteRules.class).all();
        routes.forEach(route -> opened.add(route.method() + " " + route.pattern()));
        List<String> mapped = new ArrayList<>();
        service.context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (mapping, method) -> {
                            if (method.getBeanType().getName().startsWith("org.mingzhang.query")) {
                                for (String path : mapping.getPatternValues()) {
                                    for (RequestMethod verb :
                                            mapping.getMethodsCondition().getMethods()) {
                                        mapped.add(verb + " " + path);
                                    }
                                }
                            }
                        });
        assertThat(mapped).hasSizeGreaterThan(14);
        assertThat(opened).containsAll(mapped);
        // The public log is for everybody; LogEndpointTest shows that it knows no case.
        assertThat(routes.stream().filter(r -> r.audience() == Route.Audience.ANYBODY))
                .extracting(Route::pattern)
                .filteredOn(pattern -> !pattern.endsWith(".css"))
                .filteredOn(pattern -> mapped.contains("GET " + pattern))
                .containsExactly(
                        "/log/checkpoint",
                        "/log/vkeys",
                        "/log/policy",
                        "/log/policy.note",
                        "/log/policies/{number}",
                        "/log/witnessed",
                        "/log/handover/{keyId}",
                        "/log/tile/**",
                        "/log/sm3/checkpoint",
                        "/log/sm3/vkeys",
                        "/log/sm3/tile/**",
                        "/log/proof/{index}.tlog-proof");
        mapped.removeIf(route -> route.startsWith("GET /log/"));
        for (String route : mapped) {
            String path = path(route);
            assertThat(call(service.anonymous(), route, path)).as(route).isEqualTo(401);
            if (!route.contains("projections")
                    && !route.equals("GET /")
                    && !route.equals("GET /{kind:upkeep}/{id}")) {
                assertThat(call(service.as(Role.ADMIN), route, path)).as(route).isEqualTo(403);
            }
        }
        assertThat(service.as(Role.ADMIN).get("/api/v1/projections").statusCode()).isEqualTo(200);
        assertThat(service.as(Role.ADMIN).get("/upkeep/watch").statusCode())
                .as("it names no matter and no person")
                .isEqualTo(200);
        assertThat(reader.post("/api/v1/projections/cases/replay", "{}").statusCode())
                .isEqualTo(403);
    }

    private static int call(Browser browser, String route, String path) {
        return route.startsWith("GET ")
                ? browser.get(path).statusCode()
                : browser.post(path, "{}").statusCode();
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", "C-1");
    }

    private static JsonNode search(String list, String q) {
        return Browser.json(
                reader.post("/api/v1/" + list + "/search", "{\"filter\":{\"q\":\"" + q + "\"}}"));
    }
}
