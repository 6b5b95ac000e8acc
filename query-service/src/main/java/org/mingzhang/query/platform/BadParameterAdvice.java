package org.mingzhang.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.Problems;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.Text;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Names the parameter a question went wrong with; the platform's advice takes everything else. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class BadParameterAdvice {
    private final Problems problems;

    BadParameterAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object bad(BadParameter bad, HttpServletRequest request) {
        return answer(bad.parameter(), bad.text(), request);
    }

    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(
                mistyped.getName(),
                new Text("该参数的值无法识别。", "The value of this parameter cannot be read."),
                request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(
                missing.getParameterName(),
                new Text("缺少该参数。", "This parameter is missing."),
                request);
    }

    private Object answer(String parameter, Text detail, HttpServletRequest request) {
        Text title =
                new Text("参数“" + parameter + "”有误", "Parameter “" + parameter + "” is not right");
        return problems.answer(
                Fault.of(400, "BAD_PARAMETER", title, detail).at(parameter), request);
    }
}
