package org.mingzhang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody hears who is turned away: a problem, or on a page the way to the login. */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Problems problems;
    private final CurrentActor currentActor;
    private final RouteRules routes;

    Denials(Problems problems, CurrentActor currentActor, RouteRules routes) {
        this.problems = problems;
        this.currentActor = currentActor;
        this.routes = routes;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (Problems.wantsPage(request)) {
            response.sendRedirect("/login");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.send(Faults.UNAUTHENTICATED, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Optional<Actor> actor = currentActor.find();
        if (actor.isEmpty() && !Problems.wantsPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.send(Faults.UNAUTHENTICATED, request, response);
        } else if (why instanceof CsrfException) {
            problems.send(Faults.FORM_EXPIRED, request, response);
        } else if (actor.isEmpty() || !actor.get().roles().isEmpty()) {
            problems.send(routes.denial(request), request, response);
        } else if (Problems.wantsPage(request)) {
            response.sendRedirect("/password");
        } else {
            problems.send(Faults.PASSWORD_CHANGE_NEEDED, request, response);
        }
    }
}
