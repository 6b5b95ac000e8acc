package org.mingzhang.cadre.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Personal;
import org.mingzhang.shared.WireName;

/**
 * A cadre was put on record.
 *
 * @param name absent for pseudonymous records
 * @param identity code of the rulebook's table of identities, for instance {@code CIVIL_SERVANT}
 * @param managedBy the organisation that manages the cadre 干部管理权限; absent where unknown
 */
@WireName("cadre.registered.v1")
public record CadreRegistered(
        CadreId cadreId,
        @Personal @Nullable String name,
        @Code @Nullable String identity,
        @Nullable OrganisationId managedBy,
        LocalDate registeredOn)
        implements CadreEvent {
    @Override
    public LocalDate legalDate() {
        return registeredOn;
    }
}
