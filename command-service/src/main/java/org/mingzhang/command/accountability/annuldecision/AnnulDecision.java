package org.mingzhang.command.accountability.annuldecision;

import java.time.LocalDate;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.WireName;

/** Annuls the decision on one subject. */
@WireName("annul-decision")
public record AnnulDecision(CaseId caseId, Subject subject, LocalDate annulledOn, String grounds)
        implements CaseCommand {}
