package org.mingzhang.command.organisation.registerorganisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Put an organisation on record.
 *
 * @param kind code of the rulebook's table of organs
 * @param parent the organisation above, absent at the top
 * @param organOf the committee it is a discipline organ or working organ of; absent for others
 * @param creditCode unified social credit code 统一社会信用代码; absent where there is none
 */
@WireName("register-organisation")
public record RegisterOrganisation(
        OrganisationId organisationId,
        String name,
        String kind,
        @Nullable String level,
        @Nullable OrganisationId parent,
        @Nullable OrganisationId organOf,
        LocalDate validFrom,
        @Nullable String creditCode)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return organisationId.stream();
    }
}
