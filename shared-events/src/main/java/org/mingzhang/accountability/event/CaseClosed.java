package org.mingzhang.accountability.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/** The case ended. */
@WireName("accountability.case-closed.v1")
public record CaseClosed(
        CaseId caseId, LocalDate closedOn, ClosingKind kind, @Personal @Nullable String grounds)
        implements CaseEvent {
    @Override
    public LocalDate legalDate() {
        return closedOn;
    }
}
