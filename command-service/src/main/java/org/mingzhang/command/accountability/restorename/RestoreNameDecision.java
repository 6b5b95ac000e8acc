package org.mingzhang.command.accountability.restorename;

import static org.mingzhang.command.accountability.CaseChecks.dated;
import static org.mingzhang.command.accountability.CaseChecks.names;
import static org.mingzhang.command.accountability.CaseChecks.opened;

import java.util.List;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.Records;

/** Decides whether the restoring of a name may be recorded. */
public final class RestoreNameDecision {
    private RestoreNameDecision() {}

    public static Decision decide(
            RestoreName command, AccountabilityCase state, Records records, Facts facts) {
        SubjectFile file = state.fileOf(command.subject());
        NameRestorationDue due = file.restorationDue();
        return opened(command, state, facts)
                .also(names(state, command.subject()))
                .must(() -> file.annulment() != null, AftermathRefusal.NOT_ANNULLED, "/subject")
                .also(
                        dated(
                                "/restoredOn",
                                command.restoredOn(),
                                due == null ? null : due.dueFrom(),
                                facts))
                .must(
                        () -> due != null && due.places().contains(command.where()),
                        AftermathRefusal.NOT_ANNOUNCED_THERE,
                        "/where")
                .must(
                        () -> file.toBeRestored().contains(command.where()),
                        AftermathRefusal.ALREADY_RESTORED_THERE,
                        "/where")
                .accept(
                        () ->
                                List.of(
                                        new NameRestored(
                                                command.caseId(),
                                                command.subject(),
                                                command.restoredOn(),
                                                command.where())));
    }
}
