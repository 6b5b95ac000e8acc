package org.mingzhang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What somebody hears who is turned away: a problem, or on a page the way to the login. */
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver answers;
    private final CurrentActor currentActor;
    private final RouteRules routes;

    Denials(HandlerExceptionResolver answers, CurrentActor currentActor, RouteRules routes) {
        this.answers = answers;
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
        answer(request, response, Faults.UNAUTHENTICATED);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Optional<Actor> actor = currentActor.find();
        if (actor.isEmpty() && !Problems.wantsPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer(request, response, Faults.UNAUTHENTICATED);
        } else if (why instanceof CsrfException) {
            answer(request, response, Faults.FORM_EXPIRED);
        } else if (actor.isEmpty() || !actor.get().roles().isEmpty()) {
            answer(request, response, routes.denial(request));
        } else if (Problems.wantsPage(request)) {
            response.sendRedirect("/password");
        } else {
            answer(request, response, Faults.PASSWORD_CHANGE_NEEDED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Fault fault) {
        answers.resolveException(request, response, null, new FaultException(fault));
    }
}
