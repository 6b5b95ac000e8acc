package org.mingzhang.command.reinstatement;

import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_ANSWERED_TWICE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_ANSWERED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_PASSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_STATEMENT_UNKNOWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.shared.Text;

/** Refuses while a gate stands in the way: first what was not answered, then what did not pass. */
public final class GateChecks {
    private static final Text ATTESTED = new Text("说明为不满足", "stated as not satisfied");

    /** What these show stands on the record whether or not the rule behind the gate is verified. */
    private static final Set<GateKind> CERTAIN =
            EnumSet.of(GateKind.NO_RESTRICTION, GateKind.NO_OPEN_CASE, GateKind.RIGHTS_RESTORED);

    private GateChecks() {}

    /** Every gate is answered, once, and every hard one passed. */
    public static UnaryOperator<Checks> allPassed(Gates gates) {
        return checks -> {
            answeredOnce(gates, checks);
            answered(gates, checks);
            gates.inForce().stream()
                    .filter(GateRule::hard)
                    .forEach(gate -> passed(gates, gate, checks));
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
     * What the record itself shows, an open case or a running restriction, always counts; the rest
     * counts as far as the rule behind its gate is verified. The words of an answer stay in the
     * record and out of the refusal: they may name people.
     */
    private static void passed(Gates gates, GateRule gate, Checks checks) {
        GateVerdict verdict = gates.verdict(gate);
        if (gates.asked(gate)) {
            checks.rule(
                    gate.basis(),
                    verdict::passed,
                    GATE_NOT_PASSED,
                    "/statements",
                    gate.code(),
                    ATTESTED.zh(),
                    ATTESTED.en());
        } else if (CERTAIN.contains(gate.kind())) {
            checks.procedure(
                    verdict::passed,
                    GATE_NOT_PASSED,
                    "",
                    gate.code(),
                    verdict.explanation().zh(),
                    verdict.explanation().en());
        } else {
            checks.rule(
                    gate.basis(),
                    verdict::passed,
                    GATE_NOT_PASSED,
                    "",
                    gate.code(),
                    verdict.explanation().zh(),
                    verdict.explanation().en());
        }
    }
}
