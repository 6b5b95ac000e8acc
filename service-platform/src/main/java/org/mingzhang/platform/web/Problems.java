package org.mingzhang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.IdGenerator;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a fault: problem+json for programs, a page for browsers. */
public final class Problems {
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String SENT = Fault.class.getName();

    private final IdGenerator ids;

    Problems(IdGenerator ids) {
        this.ids = ids;
    }

    /** The fault as a problem with a number of its own, in the request's language. */
    public Problem problem(Fault fault, HttpServletRequest request) {
        return Problem.of(fault, Language.of(request), ids.generateId());
    }

    /** The answer as problem+json. */
    public ResponseEntity<Problem> json(Problem problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || problem.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    /** The answer in the form the client reads: a page where it is a browser. */
    public Object answer(Fault fault, HttpServletRequest request) {
        return answer(problem(fault, request), request);
    }

    Object answer(Problem problem, HttpServletRequest request) {
        return wantsPage(request) ? page(problem, request) : json(problem);
    }

    /** Answers from within a filter, where nobody renders a page: by way of the error endpoint. */
    public void send(Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(SENT, fault);
        response.sendError(fault.status());
    }

    static @Nullable Fault sent(HttpServletRequest request) {
        return (Fault) request.getAttribute(SENT);
    }

    private static ModelAndView page(Problem problem, HttpServletRequest request) {
        return new ModelAndView(
                "platform/problem",
                Map.of("problem", problem, "language", Language.of(request)),
                HttpStatusCode.valueOf(problem.status()));
    }

    /** Browsers name {@code text/html}; the API never answers with a page. */
    public static boolean wantsPage(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator");
    }
}
