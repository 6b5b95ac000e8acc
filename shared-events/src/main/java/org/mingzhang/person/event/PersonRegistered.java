package org.mingzhang.person.event;

import java.time.LocalDate;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.WireName;

/** The person is on record as this cadre, and can be as no other. */
@WireName("person.registered.v1")
public record PersonRegistered(PersonFingerprint person, CadreId cadreId, LocalDate registeredOn)
        implements PersonEvent {
    @Override
    public LocalDate legalDate() {
        return registeredOn;
    }
}
