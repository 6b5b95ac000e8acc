package org.mingzhang.accountability.event;

import org.mingzhang.shared.Subject;

/** Everything that can happen to one subject of a case. */
public sealed interface SubjectStep extends CaseEvent
        permits SubjectHeard,
                ResponsibilityEstablished,
                FaultToleranceApplied,
                FaultToleranceDetermined,
                FaultToleranceRevoked,
                CorrectionRecorded,
                CaseReviewed,
                AccountabilityDecided,
                DecisionServed,
                DecisionAnnounced,
                DecisionFiled,
                AppealLodged,
                AppealDecided,
                DecisionAmended,
                DecisionAnnulled,
                NameRestorationDue,
                NameRestored,
                ReportClarified,
                FalseAccusationFound {
    Subject subject();
}
