package org.mingzhang.organisation.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.WireName;

/**
 * An organisation was put on record.
 *
 * @param kind code of the rulebook's table of organs, for instance {@code PARTY_COMMITTEE}
 * @param level administrative level of the rulebook's table, for instance {@code COUNTY}
 * @param parent the organisation above, absent at the top
 * @param organOf the committee a discipline organ or working organ belongs to; absent for others
 * @param creditCode unified social credit code, public; absent where there is none or it is unknown
 */
@WireName("organisation.registered.v1")
public record OrganisationRegistered(
        OrganisationId organisationId,
        @Code String name,
        @Code String kind,
        @Code @Nullable String level,
        @Nullable OrganisationId parent,
        @Nullable OrganisationId organOf,
        LocalDate validFrom,
        @Code @Nullable String creditCode)
        implements OrganisationEvent {
    @Override
    public LocalDate legalDate() {
        return validFrom;
    }
}
