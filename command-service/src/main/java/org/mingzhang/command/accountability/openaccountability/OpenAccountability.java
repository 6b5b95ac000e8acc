package org.mingzhang.command.accountability.openaccountability;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/**
 * Opens an investigation.
 *
 * @param facts the matter 案由 in one paragraph
 * @param distinctFrom open cases on the same subject, ground and time that concern other facts
 * @param membersReason why no responsible member is named when an organisation is
 */
@WireName("open-accountability")
public record OpenAccountability(
        CaseId caseId,
        List<NamedSubject> subjects,
        List<String> grounds,
        @Nullable String groundText,
        String facts,
        LocalDate conductFrom,
        LocalDate conductTo,
        LocalDate openedOn,
        List<CaseId> distinctFrom,
        @Nullable String membersReason)
        implements CaseCommand {
    public OpenAccountability {
        subjects = List.copyOf(subjects);
        grounds = List.copyOf(grounds);
        distinctFrom = List.copyOf(distinctFrom);
    }
}
