package org.mingzhang.command.accountability.servedecision;

import java.time.LocalDate;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Records that the decision was handed to the subject. */
@WireName("serve-decision")
public record ServeDecision(CaseId caseId, Subject subject, LocalDate servedOn)
        implements CaseCommand {}
