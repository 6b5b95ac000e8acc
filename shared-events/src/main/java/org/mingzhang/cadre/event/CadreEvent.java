package org.mingzhang.cadre.event;

import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;

/** Everything that can happen on a cadre's own record. */
public sealed interface CadreEvent extends LedgerEvent
        permits CadreRegistered,
                ParticularsRecorded,
                AppointedToPost,
                RelievedOfPost,
                ElectedToPost,
                ElectedPostEnded,
                InvestigationOpened,
                InvestigationEnded,
                RestrictionsSet,
                PostGivenBack,
                MatterTolerated,
                ToleranceRevoked,
                ReinstatementBegun,
                ReinstatementEnded,
                AnnualGradeRecorded,
                CommendationRecorded,
                FollowUpRecorded,
                PartyRightsRestored,
                ProtectionEvent {
    CadreId cadreId();

    @Override
    default StreamId stream() {
        return cadreId().stream();
    }
}
