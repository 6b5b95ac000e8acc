package org.mingzhang.command.reinstatement;

import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_ANSWERED_TWICE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_ANSWERED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_PASSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_STATEMENT_UNKNOWN;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.shared.Text;

/** Refuses while a gate stands in the way: first what was not answered, then what did not pass. */
public final class GateChecks {
    private static final Text ATTESTED = new Text("说明为不满足", "stated as not satisfied");

    private GateChecks() {}

    /** Every gate is answered, once, and every hard one passed. */
    public static UnaryOperator<Checks> allPassed(Gates gates) {
        return checks -> {
            answeredOnce(gates, checks);
            answered(gates, checks);
            gates.inForce().stream()
                    .filter(GateRule::hard)
                    .forEach(gate -> passed(gate, gates.verdict(gate), checks));
            return checks;
        };
    }

    private static void answeredOnce(Gates gates, Checks checks) {
        List<String> asked = gates.attested().stream().map(GateRule::code).toList();
        List<String> given = gates.statements().stream().map(GateStatement::gate).toList();
        for (int i = 0; i < given.size(); i++) {
            String gate = given.get(i);
            String field = "/statements/" + i + "/gate";
            checks.must(() -> asked.contains(gate), GATE_STATEMENT_UNKNOWN, field, gate);
        }
        for (int i = 0; i < given.size(); i++) {
            String gate = given.get(i);
            String field = "/statements/" + i + "/gate";
            List<String> earlier = given.subList(0, i);
            checks.must(() -> !earlier.contains(gate), GATE_ANSWERED_TWICE, field, gate);
        }
    }

    private static void answered(Gates gates, Checks checks) {
        for (GateRule gate : gates.attested()) {
            checks.procedure(
                    () ->
                            gates.answer(gate)
                                    .filter(answer -> !answer.statement().isBlank())
                                    .isPresent(),
                    GATE_NOT_ANSWERED,
                    "/statements",
                    gate.code());
        }
    }

    /**
     * What the record itself shows, an open case or a running restriction, always counts; a
     * person's answer counts as far as the rule behind its gate is verified. The words of an answer
     * stay in the record and out of the refusal: they may name people.
     */
    private static void passed(GateRule gate, GateVerdict verdict, Checks checks) {
        if (gate.kind() == GateKind.ATTESTED) {
            checks.rule(
                    gate.basis(),
                    verdict::passed,
                    GATE_NOT_PASSED,
                    "/statements",
                    gate.code(),
                    ATTESTED.zh(),
                    ATTESTED.en());
        } else {
            checks.procedure(
                    verdict::passed,
                    GATE_NOT_PASSED,
                    "",
                    gate.code(),
                    verdict.explanation().zh(),
                    verdict.explanation().en());
        }
    }
}
