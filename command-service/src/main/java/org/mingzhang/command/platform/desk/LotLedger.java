package org.mingzhang.command.platform.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mingzhang.store.StoredEvent;

/** Where lots are read from and recorded, or foreseen. */
interface LotLedger extends AutoCloseable {
    /** The last position. */
    long head();

    /** All events of these streams; those of one stream in order. */
    List<? extends DomainEventMessage<?>> streams(Collection<String> streams);

    /** The first event stored under each of these command ids. */
    Map<String, StoredEvent> firsts(Collection<String> commandIds);

    /**
     * Begins to store the events of decisions, all or none; the answer waits for the first
     * position.
     */
    LongSupplier begin(List<List<DomainEventMessage<?>>> decisions);

    @Override
    void close();
}
