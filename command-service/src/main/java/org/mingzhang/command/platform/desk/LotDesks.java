package org.mingzhang.command.platform.desk;

import java.sql.Connection;
import java.time.Clock;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.store.ForeseenEvents;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvents;

/** Opens desks for many commands at once. */
public final class LotDesks {
    private final StoredEvents stored;
    private final PostgresEventStorageEngine engine;
    private final AdoptedBooks rulebooks;
    private final Clock clock;
    private final long cachedEvents;

    LotDesks(
            StoredEvents stored,
            PostgresEventStorageEngine engine,
            AdoptedBooks rulebooks,
            Clock clock,
            long cachedEvents) {
        this.stored = stored;
        this.engine = engine;
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.cachedEvents = cachedEvents;
    }

    /** The same with room for the states of so many events in each. */
    LotDesks keeping(long events) {
        return new LotDesks(stored, engine, rulebooks, clock, events);
    }

    /** One that records. */
    public <C extends LedgerCommand, S> LotDesk<C, S> recording(Decider<C, S> decider) {
        return desk(new RecordedLots(stored, engine), decider);
    }

    /**
     * One that answers the same and records nothing.
     *
     * @param scratch one that may create temporary tables; closed with the desk
     */
    public <C extends LedgerCommand, S> LotDesk<C, S> foreseeing(
            Decider<C, S> decider, Connection scratch) {
        return desk(new ForeseenLots(stored, engine, new ForeseenEvents(scratch)), decider);
    }

    private <C extends LedgerCommand, S> LotDesk<C, S> desk(
            LotLedger ledger, Decider<C, S> decider) {
        return new LotDesk<>(ledger, rulebooks, clock, decider, cachedEvents);
    }
}
