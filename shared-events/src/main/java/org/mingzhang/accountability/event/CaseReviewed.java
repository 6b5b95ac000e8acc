package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * The findings on a subject were reviewed 审理 by people who did not investigate.
 *
 * @param exemption why an investigator had to review all the same, where the rules admit that
 */
@WireName("accountability.case-reviewed.v1")
public record CaseReviewed(
        CaseId caseId,
        Subject subject,
        LocalDate reviewedOn,
        OrganisationId reviewedBy,
        List<AccountId> reviewers,
        @Personal String opinion,
        @Personal @Nullable String exemption)
        implements SubjectStep {
    public CaseReviewed {
        reviewers = List.copyOf(reviewers);
    }

    @Override
    public LocalDate legalDate() {
        return reviewedOn;
    }
}
