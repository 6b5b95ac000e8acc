package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The appeal was answered. The decision itself changes only by amendment or annulment. */
@WireName("accountability.appeal-decided.v1")
public record AppealDecided(
        CaseId caseId,
        Subject subject,
        AppealId appealId,
        LocalDate decidedOn,
        AppealOutcome outcome,
        List<AccountId> panel,
        String grounds)
        implements SubjectStep {
    public AppealDecided {
        panel = List.copyOf(panel);
    }

    @Override
    public LocalDate legalDate() {
        return decidedOn;
    }
}
