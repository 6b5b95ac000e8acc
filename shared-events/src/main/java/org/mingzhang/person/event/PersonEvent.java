package org.mingzhang.person.event;

import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.StreamId;

/** Everything that can happen to a person's fingerprint. */
public sealed interface PersonEvent extends LedgerEvent permits PersonRegistered {
    PersonFingerprint person();

    @Override
    default StreamId stream() {
        return person().stream();
    }
}
