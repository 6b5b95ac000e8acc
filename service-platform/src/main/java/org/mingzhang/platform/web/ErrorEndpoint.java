package org.mingzhang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container itself turned down. */
@Controller
class ErrorEndpoint implements ErrorController {
    private final Problems problems;

    ErrorEndpoint(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Fault sent = Problems.sent(request);
        if (sent != null) {
            return problems.answer(sent, request);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            Optional<Fault> outOfReach = OutOfReach.explains(failure);
            if (outOfReach.isPresent()) {
                return problems.answer(outOfReach.get(), request);
            }
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.answer(
                status instanceof Integer code ? ProblemAdvice.ofStatus(code) : Faults.NOT_FOUND,
                request);
    }
}
