package org.mingzhang.command.accountability.closecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.command.accountability.CaseCommand;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.WireName;

/**
 * Closes a case.
 *
 * @param grounds required when the case is withdrawn
 */
@WireName("close-case")
public record CloseCase(
        CaseId caseId, LocalDate closedOn, ClosingKind kind, @Nullable String grounds)
        implements CaseCommand {}
