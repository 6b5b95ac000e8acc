package org.mingzhang.wire.calculator;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.AppealWindow;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/**
 * Whether and until when a remedy against a decision is open.
 *
 * @param answering how long the organ has to answer, or null where nothing is established
 * @param term {@code none}, {@code unsettled}, {@code unlimited} or {@code dated}
 */
public record AppealAnswer(
        RulebookVersion rulebook,
        String kind,
        Text label,
        LocalDate decidedOn,
        LocalDate servedOn,
        boolean open,
        String term,
        @Nullable LocalDate until,
        boolean suspends,
        String rule,
        String source,
        boolean verified,
        Text explanation,
        @Nullable Text answering) {

    static AppealAnswer of(
            Rulebook rulebook, String kind, LocalDate decidedOn, LocalDate servedOn) {
        if (servedOn.isBefore(decidedOn)) {
            throw new CalculatorFault(
                    CalculatorFault.CONTRADICTION,
                    "/servedOn",
                    "送达日 %s 早于决定日 %s".formatted(servedOn, decidedOn),
                    "Served on %s, before it was decided on %s".formatted(servedOn, decidedOn));
        }
        AppealRule rule = rule(rulebook, kind, decidedOn);
        try {
            AppealWindow window = AppealWindow.of(rulebook, kind, decidedOn, servedOn);
            return new AppealAnswer(
                    rulebook.version(),
                    kind,
                    rule.label(),
                    decidedOn,
                    servedOn,
                    window.open(),
                    term(rule, window),
                    window.until(),
                    false,
                    rule.basis().rule(),
                    rule.basis().source(),
                    rule.basis().verified(),
                    window.explanation(),
                    rule.open() ? rule.answering().orElse(null) : null);
        } catch (UnknownYear unknown) {
            throw CalculatorFault.of(unknown, "/servedOn");
        }
    }

    private static AppealRule rule(Rulebook rulebook, String kind, LocalDate decidedOn) {
        String id = rulebook.version().id();
        if (rulebook.appeals().stream().noneMatch(rule -> rule.kind().equals(kind))) {
            String known =
                    rulebook.appeals().stream()
                            .map(AppealRule::kind)
                            .distinct()
                            .collect(Collectors.joining(", "));
            throw new CalculatorFault(
                    CalculatorFault.INVALID_VALUE,
                    "/kind",
                    "规则库 %s 没有申诉种类 %s；现有：%s".formatted(id, kind, known),
                    "The rulebook %s has no kind of appeal %s; there are: %s"
                            .formatted(id, kind, known));
        }
        return rulebook.appeal(kind, decidedOn)
                .orElseThrow(
                        () ->
                                new CalculatorFault(
                                        CalculatorFault.RULE_UNKNOWN,
                                        "/decidedOn",
                                        "规则库 %s 不掌握 %s 当日有效的 %s 规定，须由人工查明"
                                                .formatted(id, decidedOn, kind),
                                        "The rulebook %s knows no rule on %s in force on %s: a person has to find out"
                                                .formatted(id, kind, decidedOn)));
    }

    private static String term(AppealRule rule, AppealWindow window) {
        if (!rule.open()) {
            return "none";
        }
        if (rule.unsettled()) {
            return "unsettled";
        }
        return window.until() == null ? "unlimited" : "dated";
    }
}
