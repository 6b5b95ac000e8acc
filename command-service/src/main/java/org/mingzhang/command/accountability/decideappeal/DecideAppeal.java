package org.mingzhang.command.accountability.decideappeal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Answers an appeal; the decision itself changes only by amendment or annulment.
 *
 * @param servedOn when the answer reached the subject, or null while that is not known
 */
@WireName("decide-appeal")
public record DecideAppeal(
        CaseId caseId,
        Subject subject,
        AppealId appealId,
        LocalDate decidedOn,
        AppealOutcome outcome,
        List<AccountId> panel,
        String grounds,
        @Nullable LocalDate servedOn)
        implements CaseCommand {
    public DecideAppeal {
        panel = List.copyOf(panel);
    }
}
