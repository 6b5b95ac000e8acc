package org.mingzhang.command.reinstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;

/**
 * The gates of reinstatement for one cadre, one intended post and one legal day. What the record
 * knows is computed from it; the rest is answered by a person.
 *
 * @param procedure as it stands; before the motion, none
 * @param place the organisation of the intended post
 * @param day the legal day of the step
 * @param today the day it is recorded; what runs by then counts too, so that an earlier date opens
 *     no gate
 */
public record Gates(
        Rulebook rulebook,
        CadreFile cadre,
        Reinstatement procedure,
        Organisation place,
        Post intended,
        LocalDate day,
        LocalDate today,
        List<GateStatement> statements) {
    public Gates {
        statements = List.copyOf(statements);
    }

    /** The gates of the rulebook in force on the day. */
    public List<GateRule> inForce() {
        return rulebook.gates().stream().filter(gate -> gate.basis().inForceOn(day)).toList();
    }

    /** The gates in force that a person has to answer, because the record cannot. */
    public List<GateRule> attested() {
        return inForce().stream().filter(this::asked).toList();
    }

    /** True when the record has no answer to a gate. */
    boolean asked(GateRule gate) {
        return gate.kind() == GateKind.ATTESTED
                || (gate.kind() == GateKind.LAST_GRADE && onRecord().lastGrade().isEmpty());
    }

    /** The answer given to a gate, if there is one. */
    public Optional<GateStatement> answer(GateRule gate) {
        return statements.stream().filter(each -> each.gate().equals(gate.code())).findFirst();
    }

    /** Every gate in force, evaluated; an unanswered one is not passed. */
    public List<GateVerdict> verdicts() {
        return inForce().stream().map(this::verdict).toList();
    }

    /** One gate, evaluated. */
    public GateVerdict verdict(GateRule gate) {
        return asked(gate) ? attested(gate) : onRecord().verdict(gate);
    }

    private RecordGates onRecord() {
        return new RecordGates(rulebook, cadre, procedure, place, intended, day, today);
    }

    private GateVerdict attested(GateRule gate) {
        return answer(gate)
                .map(
                        answer ->
                                new GateVerdict(
                                        gate.code(),
                                        gate.hard(),
                                        answer.satisfied(),
                                        new Text(answer.statement(), answer.statement()),
                                        answer.evidence()))
                .orElseGet(
                        () ->
                                new GateVerdict(
                                        gate.code(),
                                        gate.hard(),
                                        false,
                                        new Text("未作说明", "Not answered"),
                                        null));
    }
}
