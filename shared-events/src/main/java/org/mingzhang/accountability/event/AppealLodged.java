package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * An appeal 申诉 was lodged; it does not suspend the decision.
 *
 * @param road kind of appeal, or null for the one against a decision to hold to account
 */
@WireName("accountability.appeal-lodged.v1")
public record AppealLodged(
        CaseId caseId,
        Subject subject,
        AppealId appealId,
        LocalDate lodgedOn,
        @Personal String grounds,
        @Code @Nullable String road)
        implements SubjectStep {
    /** On the road against a decision to hold to account. */
    public AppealLodged(
            CaseId caseId, Subject subject, AppealId appealId, LocalDate lodgedOn, String grounds) {
        this(caseId, subject, appealId, lodgedOn, grounds, null);
    }

    @Override
    public LocalDate legalDate() {
        return lodgedOn;
    }
}
