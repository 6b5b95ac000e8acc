package org.mingzhang.command.accountability.dropsubject;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/**
 * Takes a subject out of the case.
 *
 * @param membersReason why no responsible member is left when an organisation is
 */
@WireName("drop-subject")
public record DropSubject(
        CaseId caseId,
        Subject subject,
        LocalDate droppedOn,
        String grounds,
        @Nullable String membersReason)
        implements CaseCommand {}
