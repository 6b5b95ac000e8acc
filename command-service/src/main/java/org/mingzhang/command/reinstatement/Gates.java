package org.mingzhang.command.reinstatement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.PostBar;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Text;

/**
 * The gates of reinstatement for one cadre, one intended post and one legal day. What the record
 * knows is computed from it; the rest is answered by a person.
 *
 * @param day the legal day of the step
 * @param today the day it is recorded; what runs by then counts too, so that an earlier date opens
 *     no gate
 */
public record Gates(
        Rulebook rulebook,
        CadreFile cadre,
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

    /** The gates in force that a person has to answer. */
    public List<GateRule> attested() {
        return inForce().stream().filter(gate -> gate.kind() == GateKind.ATTESTED).toList();
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
        return switch (gate.kind()) {
            case NO_RESTRICTION -> noRestriction(gate);
            case NO_OPEN_CASE -> noOpenCase(gate);
            case ATTESTED -> attested(gate);
        };
    }

    private GateVerdict noRestriction(GateRule gate) {
        List<PostBar> bars = PostBar.against(cadre, intended, day, today, rulebook);
        return new GateVerdict(
                gate.code(),
                gate.hard(),
                bars.isEmpty(),
                bars.isEmpty()
                        ? new Text("没有限制此职务的影响期", "No restriction forbids the post")
                        : new Text(
                                bars.stream()
                                        .map(bar -> bar.explanation().zh())
                                        .collect(Collectors.joining("；")),
                                bars.stream()
                                        .map(bar -> bar.explanation().en())
                                        .collect(Collectors.joining("; "))),
                null);
    }

    private GateVerdict noOpenCase(GateRule gate) {
        String open =
                cadre.openInvestigations().stream()
                        .map(each -> each.caseId().value())
                        .collect(Collectors.joining(", "));
        return new GateVerdict(
                gate.code(),
                gate.hard(),
                open.isEmpty(),
                open.isEmpty()
                        ? new Text("没有未办结的案件", "No case is open")
                        : new Text("案件 " + open + " 尚未办结", "Open: " + open),
                null);
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
