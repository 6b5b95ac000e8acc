package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** An appeal 申诉 was lodged; it does not suspend the decision. */
@WireName("accountability.appeal-lodged.v1")
public record AppealLodged(
        CaseId caseId, Subject subject, AppealId appealId, LocalDate lodgedOn, String grounds)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return lodgedOn;
    }
}
