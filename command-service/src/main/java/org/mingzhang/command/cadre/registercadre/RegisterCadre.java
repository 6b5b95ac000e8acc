package org.mingzhang.command.cadre.registercadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * Put a cadre on record, under a random id.
 *
 * @param name absent for pseudonymous records
 * @param identity code of the rulebook's table of identities; absent where unknown
 * @param managedBy the organisation that manages the cadre; absent where unknown
 * @param idNumber in the body the citizen identity number; the door puts its keyed fingerprint here
 *     before anything else reads it, and keeps the number nowhere
 */
@WireName("register-cadre")
public record RegisterCadre(
        CadreId cadreId,
        @Nullable String name,
        @Nullable String identity,
        @Nullable OrganisationId managedBy,
        LocalDate registeredOn,
        @Nullable PersonFingerprint idNumber)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return cadreId.stream();
    }
}
