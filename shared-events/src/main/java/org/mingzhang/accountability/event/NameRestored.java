package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** The name was restored 恢复名誉 in one place where the annulled decision had been announced. */
@WireName("accountability.name-restored.v1")
public record NameRestored(CaseId caseId, Subject subject, LocalDate restoredOn, Publicity where)
        implements SubjectStep {
    @Override
    public LocalDate legalDate() {
        return restoredOn;
    }
}
