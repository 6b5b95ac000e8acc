package org.mingzhang.organisation.event;

import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;

/** Everything that can happen on an organisation's record. */
public sealed interface OrganisationEvent extends LedgerEvent
        permits OrganisationRegistered,
                OrganisationInvestigationOpened,
                OrganisationInvestigationEnded {
    OrganisationId organisationId();

    @Override
    default StreamId stream() {
        return organisationId().stream();
    }
}
