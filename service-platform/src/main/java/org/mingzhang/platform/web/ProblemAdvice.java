package org.mingzhang.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.mingzhang.platform.access.AccountRefused;
import org.mingzhang.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever escapes an endpoint or a filter into a problem. */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object fault(FaultException ended, HttpServletRequest request) {
        return problems.answer(ended.fault(), request);
    }

    @ExceptionHandler
    Object refused(AccountRefused refused, HttpServletRequest request) {
        Text title = new Text("账号操作被拒绝", "Account change refused");
        int status = refused.code().endsWith("_UNKNOWN") ? 404 : 422;
        return problems.answer(Fault.of(status, refused.code(), title, refused.reason()), request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        Fault fault =
                switch (unreadable.getCause()) {
                    case JsonProcessingException failure -> BodyFaults.of(failure);
                    case BodyLimit.TooLarge ignored -> Faults.TOO_LARGE;
                    case null, default -> Faults.BAD_REQUEST;
                };
        return problems.answer(fault, request);
    }

    @ExceptionHandler
    Object tooLarge(BodyLimit.TooLarge ignored, HttpServletRequest request) {
        return problems.answer(Faults.TOO_LARGE, request);
    }

    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        String name = mismatch.getName();
        return problems.answer(
                Faults.field(
                        "INVALID_VALUE",
                        name,
                        "参数 " + name + " 的值不合规",
                        "the parameter " + name + " has a malformed value"),
                request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return problems.answer(
                Faults.field(
                        "FIELD_MISSING",
                        name,
                        "缺少参数 " + name,
                        "the parameter " + name + " is missing"),
                request);
    }

    @ExceptionHandler
    Object unauthenticated(AuthenticationException ignored, HttpServletRequest request) {
        return problems.answer(Faults.UNAUTHENTICATED, request);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(
                denied instanceof CsrfException ? Faults.FORM_EXPIRED : Faults.FORBIDDEN, request);
    }

    /** What Spring itself turned down carries a status; anything else is a defect of ours. */
    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response) {
            return problems.answer(ofStatus(response.getStatusCode().value()), request);
        }
        Optional<Fault> outOfReach = OutOfReach.explains(failure);
        if (outOfReach.isPresent()) {
            LOG.warn(outOfReach.get().title().en());
            return problems.answer(outOfReach.get(), request);
        }
        Problem problem = problems.problem(Faults.UNEXPECTED, request);
        // The message of an exception may quote what a person typed; its type and place do not.
        LOG.error("{} {}", problem.instance(), trace(failure));
        return problems.answer(problem, request);
    }

    private static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            trace.append(at.getClass().getName());
            for (StackTraceElement frame : at.getStackTrace()) {
                trace.append("\n    at ").append(frame);
            }
            trace.append('\n');
        }
        return trace.toString();
    }

    static Fault ofStatus(int status) {
        return switch (status) {
            case 401 -> Faults.UNAUTHENTICATED;
            case 403 -> Faults.FORBIDDEN;
            case 404 -> Faults.NOT_FOUND;
            case 405 -> Faults.METHOD_NOT_ALLOWED;
            case 406 -> Faults.NOT_ACCEPTABLE;
            case 413 -> Faults.TOO_LARGE;
            case 415 -> Faults.UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? Faults.BAD_REQUEST : Faults.UNEXPECTED;
        };
    }
}
