package org.mingzhang.query.platform;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.query.document.web.DocumentEndpoint;
import org.mingzhang.query.stream.StreamKind;
import org.springframework.http.HttpMethod;

/** Who may read. The administrator keeps accounts and projections and sees no content. */
final class QueryRoutes implements RouteAccess {
    private static final String LISTS = "/api/v1/{list:cases|cadres|organisations}";
    private static final String STREAM = "/api/v1/" + StreamKind.PATTERN + "/{id}";
    private static final String ACCOUNTS = "/{kind:upkeep}/{id:accounts}";
    private static final String DOCUMENTS = "/api/v1/" + DocumentEndpoint.OWNER + "/documents";

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(reader(GET, LISTS));
        routes.add(reader(POST, LISTS + "/search"));
        // Before the streams that are for every reader: accounts are for who keeps or reviews them.
        routes.add(accounts("/api/v1" + ACCOUNTS));
        routes.add(accounts("/api/v1" + ACCOUNTS + "/{more}"));
        routes.add(accounts(ACCOUNTS));
        routes.add(reader(GET, STREAM));
        routes.add(reader(GET, STREAM + "/timeline"));
        routes.add(reader(GET, STREAM + "/diff"));
        routes.add(reader(GET, DOCUMENTS));
        routes.add(reader(GET, DOCUMENTS + "/{word}/{subject}"));
        routes.add(reader(GET, DOCUMENTS + "/{word}/{subject}.pdf"));
        routes.add(reader(GET, "/" + DocumentEndpoint.OWNER + "/documents"));
        routes.add(reader(GET, "/api/v1/cadres/{id}/history"));
        routes.add(reader(GET, "/api/v1/cadres/{id}/restrictions"));
        routes.add(reader(GET, "/api/v1/dues"));
        routes.add(reader(GET, "/api/v1/events/{eventId}"));
        routes.add(reader(GET, "/api/v1/rulebooks"));
        routes.add(reader(GET, "/api/v1/rulebooks/{id}"));
        routes.add(reader(GET, "/api/v1/rulebooks/{id}/rules/{key}"));
        routes.add(anyone("/api/v1/projections"));
        routes.add(keeper("/api/v1/projections/{name}/replay"));
        routes.add(keeper("/api/v1/projections/{name}/dead-letters/retry"));
        // Everybody lands on the start page after the login; it keeps its content from the
        // administrator.
        routes.add(anyone("/"));
        routes.add(reader(POST, "/"));
        routes.add(reader(GET, "/{list:cases|cadres|organisations}"));
        routes.add(reader(GET, "/dues"));
        routes.add(reader(GET, "/{kind:cases|organisations|reinstatements}/{id}"));
        // What happened to the ledger itself names no matter and no person.
        routes.add(anyone("/{kind:upkeep}/{id}"));
        routes.add(reader(GET, "/cadres/{id}"));
        routes.add(reader(GET, "/events/{eventId}"));
        routes.add(reader(GET, "/rulebooks"));
        routes.add(reader(GET, "/rulebooks/{id}"));
        routes.add(reader(GET, "/rules/calculator"));
        // Digests and signatures for everybody; no case is shown.
        routes.add(Route.open(GET, "/log/checkpoint"));
        routes.add(Route.open(GET, "/log/vkeys"));
        routes.add(Route.open(GET, "/log/policy"));
        routes.add(Route.open(GET, "/log/policy.note"));
        routes.add(Route.open(GET, "/log/policies/{number}"));
        routes.add(Route.open(GET, "/log/witnessed"));
        routes.add(Route.open(GET, "/log/handover/{keyId}"));
        routes.add(Route.open(GET, "/log/tile/**"));
        routes.add(Route.open(GET, "/log/sm3/checkpoint"));
        routes.add(Route.open(GET, "/log/sm3/vkeys"));
        routes.add(Route.open(GET, "/log/sm3/tile/**"));
        routes.add(Route.open(GET, "/log/proof/{index}.tlog-proof"));
        routes.add(Route.open(GET, "/query/query.css"));
        routes.add(Route.open(GET, "/query/document.css"));
        routes.add(Route.open(GET, "/query/document-screen.css"));
        return routes;
    }

    private static Route reader(HttpMethod method, String pattern) {
        return Route.roles(
                method, pattern, Role.RECORDER, Role.APPROVER, Role.REVIEWER, Role.PUBLISHER);
    }

    private static Route anyone(String pattern) {
        return Route.roles(
                GET,
                pattern,
                Role.RECORDER,
                Role.APPROVER,
                Role.REVIEWER,
                Role.PUBLISHER,
                Role.ADMIN);
    }

    private static Route accounts(String pattern) {
        return Route.roles(GET, pattern, Role.ADMIN, Role.REVIEWER);
    }

    private static Route keeper(String pattern) {
        return Route.roles(POST, pattern, Role.ADMIN, Role.REVIEWER);
    }
}
