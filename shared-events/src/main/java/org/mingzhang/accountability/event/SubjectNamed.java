package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * A further subject was named before the decision.
 *
 * @param distinctFrom open cases on the same subject, ground and time that concern other facts
 */
@WireName("accountability.subject-named.v1")
public record SubjectNamed(
        CaseId caseId,
        NamedSubject named,
        LocalDate namedOn,
        @Personal String grounds,
        List<CaseId> distinctFrom)
        implements CaseEvent {
    public SubjectNamed {
        distinctFrom = List.copyOf(distinctFrom);
    }

    @Override
    public LocalDate legalDate() {
        return namedOn;
    }
}
