package org.mingzhang.command.accountability.filedecision;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.decidedOn;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.command.accountability.Publicness;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether a filing may be recorded. */
public final class FileDecisionDecision {
    private FileDecisionDecision() {}

    public static Decision decide(
            FileDecision command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        LocalDate changedOn = changedOn(file);
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .must(() -> file.decision() != null, DecisionRefusal.NOT_DECIDED, "/subject")
                .also(written("/reference", command.reference()))
                .also(dated("/filedOn", command.filedOn(), decidedOn(file), facts))
                .procedure(
                        () -> records.organisation(command.keeper()).known(),
                        AftermathRefusal.ORGANISATION_UNKNOWN,
                        "/keeper",
                        command.keeper().value())
                .must(
                        () -> Publicness.lists(facts.rulebook().handling().files(), command.file()),
                        AftermathRefusal.FILE_UNKNOWN,
                        "/file",
                        command.file())
                .must(
                        () ->
                                file.filings().stream()
                                        .filter(filed -> filed.file().equals(command.file()))
                                        .allMatch(filed -> before(filed, changedOn)),
                        AftermathRefusal.ALREADY_FILED,
                        "/file",
                        command.file())
                .accept(
                        () ->
                                List.of(
                                        new DecisionFiled(
                                                command.caseId(),
                                                command.subject(),
                                                command.filedOn(),
                                                command.file(),
                                                command.keeper(),
                                                command.reference())));
    }

    private static boolean before(DecisionFiled filed, @Nullable LocalDate changedOn) {
        return changedOn != null && filed.filedOn().isBefore(changedOn);
    }

    /** The day of the last amendment or of the annulment. */
    private static @Nullable LocalDate changedOn(SubjectFile file) {
        if (file.annulment() != null) {
            return file.annulment().annulledOn();
        }
        return file.amendments().isEmpty() ? null : file.amendments().getLast().amendedOn();
    }
}
