package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The appeal was answered. The decision itself changes only by amendment or annulment.
 *
 * @param servedOn when the answer reached the subject, or null where that was not recorded
 * @param roads the roads that lead against the answer, or null where there is none
 */
@WireName("accountability.appeal-decided.v1")
public record AppealDecided(
        CaseId caseId,
        Subject subject,
        AppealId appealId,
        LocalDate decidedOn,
        AppealOutcome outcome,
        List<AccountId> panel,
        @Personal String grounds,
        @Nullable LocalDate servedOn,
        @Nullable List<AppealRoad> roads)
        implements SubjectStep {
    public AppealDecided {
        panel = List.copyOf(panel);
        roads = roads == null ? null : List.copyOf(roads);
    }

    /** Leading nowhere further. */
    public AppealDecided(
            CaseId caseId,
            Subject subject,
            AppealId appealId,
            LocalDate decidedOn,
            AppealOutcome outcome,
            List<AccountId> panel,
            String grounds) {
        this(caseId, subject, appealId, decidedOn, outcome, panel, grounds, null, null);
    }

    @Override
    public LocalDate legalDate() {
        return decidedOn;
    }
}
