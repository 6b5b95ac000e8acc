package org.mingzhang.shared;

import java.time.LocalDate;

/** A fact that was recorded. Events are immutable records; each family is sealed. */
public interface LedgerEvent {
    /** The stream the event belongs to. */
    StreamId stream();

    /**
     * The legal date on which the fact took effect, given by a person; never the recording time.
     */
    LocalDate legalDate();
}
