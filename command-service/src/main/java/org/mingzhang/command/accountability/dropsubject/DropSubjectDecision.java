package org.mingzhang.command.accountability.dropsubject;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.hasText;
import static org.mingzhang.command.accountability.CaseChecks.openedOn;
import static org.mingzhang.command.accountability.CaseChecks.running;
import static org.mingzhang.command.accountability.CaseChecks.undecided;
import static org.mingzhang.command.accountability.CaseChecks.written;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.command.accountability.Investigation;
import org.mingzhang.command.accountability.SubjectChecks;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.SubjectKind;

/** Decides whether a subject may be dropped. */
public final class DropSubjectDecision {
    private DropSubjectDecision() {}

    public static Decision decide(
            DropSubject command, AccountabilityCase state, Records records, Facts facts) {
        return running(command, state, facts)
                .also(undecided(state, command.subject()))
                .must(() -> state.subjects().size() > 1, AftermathRefusal.LAST_SUBJECT, "/subject")
                .also(written("/grounds", command.grounds()))
                .also(dated("/droppedOn", command.droppedOn(), openedOn(state), facts))
                .also(SubjectChecks.organKnown(facts, records))
                .also(SubjectChecks.authority(command.subject(), "/subject", facts, records))
                .procedure(
                        () -> membersLeftOrExplained(command, state),
                        CaseRefusal.MEMBERS_MISSING,
                        "/membersReason")
                .fourEyes()
                .accept(
                        () ->
                                List.of(
                                        new SubjectDropped(
                                                command.caseId(),
                                                command.subject(),
                                                command.droppedOn(),
                                                command.grounds(),
                                                command.membersReason()),
                                        Investigation.endOn(
                                                command.subject(),
                                                command.caseId(),
                                                command.droppedOn())));
    }

    private static boolean membersLeftOrExplained(DropSubject command, AccountabilityCase state) {
        AccountabilityOpened opening = state.opening();
        List<SubjectKind> left =
                state.subjects().stream()
                        .map(SubjectFile::subject)
                        .filter(subject -> !subject.equals(command.subject()))
                        .map(Subject::kind)
                        .toList();
        return hasText(command.membersReason())
                || (opening != null && hasText(opening.membersReason()))
                || left.contains(SubjectKind.CADRE)
                || !left.contains(SubjectKind.ORGANISATION);
    }
}
