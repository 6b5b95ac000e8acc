package org.mingzhang.accountability.event;

import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/** Everything that can happen in an accountability case. */
public sealed interface CaseEvent extends LedgerEvent
        permits AccountabilityOpened,
                SubjectNamed,
                SubjectDropped,
                InvestigatorsAssigned,
                RecusalDeclared,
                EvidenceRecorded,
                SubjectStep,
                CaseClosed,
                CaseTextsErased {
    CaseId caseId();

    @Override
    default StreamId stream() {
        return caseId().stream();
    }
}
