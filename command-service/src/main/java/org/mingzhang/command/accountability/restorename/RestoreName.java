package org.mingzhang.command.accountability.restorename;

import java.time.LocalDate;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Records that a name was restored in one of the places of the announcements. */
@WireName("restore-name")
public record RestoreName(CaseId caseId, Subject subject, LocalDate restoredOn, Publicity where)
        implements CaseCommand {}
