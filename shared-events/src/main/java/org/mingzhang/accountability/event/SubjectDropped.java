package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * A subject was taken out of the case before a decision on it.
 *
 * @param membersReason why no responsible member is left when an organisation is
 */
@WireName("accountability.subject-dropped.v1")
public record SubjectDropped(
        CaseId caseId,
        Subject subject,
        LocalDate droppedOn,
        @Personal String grounds,
        @Personal @Nullable String membersReason)
        implements CaseEvent {
    @Override
    public LocalDate legalDate() {
        return droppedOn;
    }
}
