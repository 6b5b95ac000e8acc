package org.mingzhang.command.accountability.reviewcase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Records the review of the findings on one subject.
 *
 * @param exemption why an investigator has to review all the same, below the level where the rules
 *     forbid it
 */
@WireName("review-case")
public record ReviewCase(
        CaseId caseId,
        Subject subject,
        LocalDate reviewedOn,
        List<AccountId> reviewers,
        String opinion,
        @Nullable String exemption)
        implements CaseCommand {
    public ReviewCase {
        reviewers = List.copyOf(reviewers);
    }
}
