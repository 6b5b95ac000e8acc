package org.mingzhang.command.platform.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;

/** Lots in the ledger itself. */
record RecordedLots(StoredEvents stored, PostgresEventStorageEngine engine) implements LotLedger {
    @Override
    public long head() {
        return stored.head();
    }

    @Override
    public List<? extends DomainEventMessage<?>> streams(Collection<String> streams) {
        return engine.decoded(stored.streams(streams)).toList();
    }

    @Override
    public Map<String, StoredEvent> firsts(Collection<String> commandIds) {
        return stored.firstsOfAppends(commandIds);
    }

    @Override
    public LongSupplier begin(List<List<DomainEventMessage<?>>> decisions) {
        return engine.begin(decisions);
    }

    @Override
    public void close() {
        // The store outlives the lots.
    }
}
