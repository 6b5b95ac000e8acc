package org.mingzhang.reinstatement.event;

import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;

/** Everything that can happen in a reinstatement procedure. */
public sealed interface ReinstatementEvent extends LedgerEvent
        permits ReinstatementProposed,
                RecommendationRecorded,
                InspectionRecorded,
                IntegrityOpinionRecorded,
                ReportedToSuperior,
                SuperiorAnswered,
                ReinstatementWithdrawn,
                ProbationResultRecorded,
                ReinstatementDecided,
                NoticePublished,
                ObjectionRaised,
                ObjectionResolved,
                RestoredToPost,
                ReinstatementTextsErased {
    ReinstatementId reinstatementId();

    @Override
    default StreamId stream() {
        return reinstatementId().stream();
    }
}
