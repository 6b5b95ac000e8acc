package org.mingzhang.command.platform.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.append.Append;

/** Where lots are read from and recorded, or foreseen. */
interface LotLedger extends AutoCloseable {
    /** The last position. */
    long head();

    /** All events of these streams; those of one stream in order. */
    List<? extends DomainEventMessage<?>> streams(Collection<String> streams);

    /** The first event stored under each of these command ids. */
    Map<String, StoredEvent> firsts(Collection<String> commandIds);

    /** The events of one decision as they will be stored. */
    Append encoded(List<? extends EventMessage<?>> events);

    /** Begins to store them, all or none; the answer waits for the first position. */
    LongSupplier begin(List<Append> decisions);

    @Override
    void close();
}
