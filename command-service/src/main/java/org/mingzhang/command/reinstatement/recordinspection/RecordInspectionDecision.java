package org.mingzhang.command.reinstatement.recordinspection;

import static org.mingzhang.command.reinstatement.StepChecks.acting;
import static org.mingzhang.command.reinstatement.StepChecks.dateOf;
import static org.mingzhang.command.reinstatement.StepChecks.dated;
import static org.mingzhang.command.reinstatement.StepChecks.provided;
import static org.mingzhang.command.reinstatement.StepChecks.standsAt;
import static org.mingzhang.command.reinstatement.StepChecks.written;
import static org.mingzhang.reinstatement.PreparationRefusal.INSPECTION_INCOMPLETE;
import static org.mingzhang.reinstatement.PreparationRefusal.TOO_FEW_INSPECTORS;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mingzhang.command.kernel.Checks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.rulebook.personnel.StepKind;
import org.mingzhang.rulebook.personnel.StepRule;

/** Decides whether the step is recorded: record an inspection. */
public final class RecordInspectionDecision {
    private RecordInspectionDecision() {}

    public static Decision decide(
            RecordInspection command, Reinstatement state, Records records, Facts facts) {
        return Checks.under(facts)
                .also(standsAt(ReinstatementStage.PROPOSED, state))
                .also(
                        provided(
                                facts.rulebook().personnel().step(StepKind.INSPECTION).isPresent(),
                                facts))
                .also(acting("/inspectedBy", command.inspectedBy(), records))
                .also(written("/finding", command.finding()))
                .also(dated("/inspectedOn", command.inspectedOn(), dateOf(state.proposal()), facts))
                .also(checks -> complete(command, facts, checks))
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new InspectionRecorded(
                                                command.reinstatementId(),
                                                command.inspectedOn(),
                                                command.inspectedBy(),
                                                command.inspectors(),
                                                command.fileExamined(),
                                                command.mattersChecked(),
                                                command.disciplineOrganHeard(),
                                                command.leadsChecked(),
                                                command.finding())));
    }

    private static Checks complete(RecordInspection command, Facts facts, Checks checks) {
        StepRule rule = facts.rulebook().personnel().step(StepKind.INSPECTION).orElse(null);
        if (rule == null) {
            return checks;
        }
        long inspectors = command.inspectors().stream().distinct().count();
        int needed = rule.persons() == null ? 1 : rule.persons();
        return checks.rule(
                        rule.basis(),
                        () -> inspectors >= needed,
                        TOO_FEW_INSPECTORS,
                        "/inspectors",
                        inspectors,
                        needed)
                .also(done(rule, command.fileExamined(), "/fileExamined", "档案", "file"))
                .also(done(rule, command.mattersChecked(), "/mattersChecked", "个人事项", "matters"))
                .also(
                        done(
                                rule,
                                command.disciplineOrganHeard(),
                                "/disciplineOrganHeard",
                                "纪检监察机关意见",
                                "discipline organ"))
                .also(done(rule, command.leadsChecked(), "/leadsChecked", "线索", "leads"));
    }

    private static UnaryOperator<Checks> done(
            StepRule rule, boolean done, String field, String zh, String en) {
        return checks ->
                checks.rule(rule.basis(), () -> done, INSPECTION_INCOMPLETE, field, zh, en);
    }
}
