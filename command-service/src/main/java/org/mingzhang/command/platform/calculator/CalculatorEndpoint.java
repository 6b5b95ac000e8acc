package org.mingzhang.command.platform.calculator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.Text;
import org.mingzhang.wire.calculator.AppealAnswer;
import org.mingzhang.wire.calculator.Calculator;
import org.mingzhang.wire.calculator.CalculatorFault;
import org.mingzhang.wire.calculator.ExplainAnswer;
import org.mingzhang.wire.calculator.VoteAnswer;
import org.mingzhang.wire.calculator.WorkdaysAnswer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Dates and votes by the rules, without any record. */
@RestController
public class CalculatorEndpoint {
    static final String QUESTIONS = "/api/v1/rules/{question:explain|workdays|vote|appeal}";

    private static final Text TITLE = new Text("不能计算", "This cannot be reckoned");
    private static final Text HINT =
            new Text(
                    "各项提问的字段与示例见 /api/v1/openapi.json。",
                    "The fields of each question, and examples, are in /api/v1/openapi.json.");
    private static final Text HINT_YEAR =
            new Text(
                    "国务院办公厅公布该年放假安排并录入规则库之后方可计算。",
                    "It can be reckoned once the holiday notice of that year is in the rulebook.");

    private final Calculator calculator;

    CalculatorEndpoint(Calculator calculator) {
        this.calculator = calculator;
    }

    @PostMapping("/api/v1/rules/explain")
    ExplainAnswer explain(@RequestBody JsonNode question) {
        return answer(() -> calculator.explain(question));
    }

    @PostMapping("/api/v1/rules/workdays")
    WorkdaysAnswer workdays(@RequestBody JsonNode question) {
        return answer(() -> calculator.workdays(question));
    }

    @PostMapping("/api/v1/rules/vote")
    VoteAnswer vote(@RequestBody JsonNode question) {
        return answer(() -> calculator.vote(question));
    }

    @PostMapping("/api/v1/rules/appeal")
    AppealAnswer appeal(@RequestBody JsonNode question) {
        return answer(() -> calculator.appeal(question));
    }

    private static <A> A answer(Supplier<A> asked) {
        try {
            return asked.get();
        } catch (CalculatorFault fault) {
            throw new FaultException(fault(fault.faults()));
        }
    }

    private static Fault fault(List<CalculatorFault.Wrong> wrongs) {
        CalculatorFault.Wrong first = wrongs.getFirst();
        boolean year = first.code().equals(CalculatorFault.YEAR_UNKNOWN);
        Fault fault =
                Fault.of(status(first.code()), first.code(), TITLE, first.text())
                        .at(first.field())
                        .hint(year ? HINT_YEAR : HINT)
                        .errors(
                                wrongs.stream()
                                        .map(
                                                each ->
                                                        new Fault.FieldFault(
                                                                each.field(), each.text()))
                                        .toList());
        return year ? fault.rule("CAL-6") : fault;
    }

    /** What is not a question is malformed; what is one and has no answer is unprocessable. */
    private static int status(String code) {
        return switch (code) {
            case CalculatorFault.UNKNOWN_FIELD,
                    CalculatorFault.FIELD_MISSING,
                    CalculatorFault.INVALID_VALUE ->
                    400;
            default -> 422;
        };
    }
}
