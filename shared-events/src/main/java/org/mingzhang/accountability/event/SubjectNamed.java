package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/** A further subject was named before the decision. */
@WireName("accountability.subject-named.v1")
public record SubjectNamed(CaseId caseId, NamedSubject named, LocalDate namedOn, String grounds)
        implements CaseEvent {
    @Override
    public LocalDate legalDate() {
        return namedOn;
    }
}
