package org.mingzhang.accountability.event;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * After an annulment the name has to be restored wherever the decision had been announced.
 *
 * @param places those of the announcements on record, each once
 */
@WireName("accountability.name-restoration-due.v1")
public record NameRestorationDue(
        CaseId caseId, Subject subject, List<Publicity> places, LocalDate dueFrom)
        implements SubjectStep {
    public NameRestorationDue {
        places = List.copyOf(places);
    }

    @Override
    public LocalDate legalDate() {
        return dueFrom;
    }
}
