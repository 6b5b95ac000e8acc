package org.mingzhang.command.accountability.determinefaulttolerance;

import java.util.List;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.ToleranceRules;
import org.mingzhang.shared.Refusal;

/** The answers of a determination, held against the conditions, looks and red lines asked for. */
final class ToleranceAnswers {
    private ToleranceAnswers() {}

    /** Nothing is answered that the rulebook does not ask. */
    static Checks known(DetermineFaultTolerance command, ToleranceRules rules, Checks checks) {
        asked(
                rules.conditions(),
                conditions(command),
                "/conditions",
                ToleranceRefusal.CONDITION_UNKNOWN,
                checks);
        asked(rules.looks(), looks(command), "/looks", ToleranceRefusal.LOOK_UNKNOWN, checks);
        asked(
                rules.redLines(),
                redLines(command),
                "/redLines",
                ToleranceRefusal.RED_LINE_UNKNOWN,
                checks);
        return checks;
    }

    /** Everything the rulebook asks is answered once, with a reason. */
    static Checks complete(DetermineFaultTolerance command, ToleranceRules rules, Checks checks) {
        answered(
                rules.conditions(),
                conditions(command),
                "/conditions",
                ToleranceRefusal.CONDITION_NOT_ANSWERED,
                checks);
        answered(
                rules.looks(),
                looks(command),
                "/looks",
                ToleranceRefusal.LOOK_NOT_ANSWERED,
                checks);
        answered(
                rules.redLines(),
                redLines(command),
                "/redLines",
                ToleranceRefusal.RED_LINE_NOT_ANSWERED,
                checks);
        return checks;
    }

    /** What is granted follows from the answers: one red line or one unmet condition forbids it. */
    static Checks justify(DetermineFaultTolerance command, Checks checks) {
        boolean granted = command.outcome() != ToleranceOutcome.NOT_GRANTED;
        for (RedLineFinding finding : command.redLines()) {
            checks.procedure(
                    () -> !granted || !finding.touched(),
                    ToleranceRefusal.RED_LINE_TOUCHED,
                    "/outcome",
                    finding.redLine());
        }
        for (ConditionFinding finding : command.conditions()) {
            checks.procedure(
                    () -> !granted || finding.met(),
                    ToleranceRefusal.CONDITION_NOT_MET,
                    "/outcome",
                    finding.condition());
        }
        return checks;
    }

    private static void asked(
            List<Entry> asked, List<Answer> answers, String field, Refusal unknown, Checks checks) {
        for (int i = 0; i < answers.size(); i++) {
            String code = answers.get(i).code();
            checks.must(
                    () -> asked.stream().anyMatch(entry -> entry.code().equals(code)),
                    unknown,
                    field + "/" + i,
                    code);
        }
    }

    private static void answered(
            List<Entry> asked, List<Answer> answers, String field, Refusal missing, Checks checks) {
        for (Entry entry : asked) {
            List<Answer> given =
                    answers.stream().filter(each -> each.code().equals(entry.code())).toList();
            checks.procedure(
                    () -> given.size() == 1 && !given.getFirst().reason().isBlank(),
                    missing,
                    field,
                    entry.code());
        }
    }

    private static List<Answer> conditions(DetermineFaultTolerance command) {
        return command.conditions().stream()
                .map(each -> new Answer(each.condition(), each.reason()))
                .toList();
    }

    private static List<Answer> looks(DetermineFaultTolerance command) {
        return command.looks().stream().map(each -> new Answer(each.look(), each.view())).toList();
    }

    private static List<Answer> redLines(DetermineFaultTolerance command) {
        return command.redLines().stream()
                .map(each -> new Answer(each.redLine(), each.reason()))
                .toList();
    }

    private record Answer(String code, String reason) {}
}
