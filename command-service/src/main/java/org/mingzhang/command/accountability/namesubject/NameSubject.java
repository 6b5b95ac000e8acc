package org.mingzhang.command.accountability.namesubject;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/**
 * Names a further subject before the decision.
 *
 * @param distinctFrom open cases on the same subject, ground and time that concern other facts
 */
@WireName("name-subject")
public record NameSubject(
        CaseId caseId,
        NamedSubject named,
        LocalDate namedOn,
        String grounds,
        List<CaseId> distinctFrom)
        implements CaseCommand {
    public NameSubject {
        distinctFrom = List.copyOf(distinctFrom);
    }
}
