package org.mingzhang.command.platform.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mingzhang.store.ForeseenEvents;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;

/** Lots on top of what is recorded, none of which is recorded; by positions of their own. */
final class ForeseenLots implements LotLedger {
    private final StoredEvents stored;
    private final PostgresEventStorageEngine engine;
    private final ForeseenEvents foreseen;
    private long head = -1;

    ForeseenLots(StoredEvents stored, PostgresEventStorageEngine engine, ForeseenEvents foreseen) {
        this.stored = stored;
        this.engine = engine;
        this.foreseen = foreseen;
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public List<? extends DomainEventMessage<?>> streams(Collection<String> streams) {
        return engine.decoded(
                        Stream.concat(
                                        stored.streams(streams).stream(),
                                        foreseen.streams(streams).stream())
                                .toList())
                .toList();
    }

    @Override
    public Map<String, StoredEvent> firsts(Collection<String> commandIds) {
        Map<String, StoredEvent> firsts = new HashMap<>(stored.firstsOfAppends(commandIds));
        firsts.putAll(foreseen.firstsOfAppends(commandIds));
        return firsts;
    }

    @Override
    public LongSupplier begin(List<List<DomainEventMessage<?>>> decisions) {
        foreseen.add(decisions.stream().map(engine::encoded).toList());
        long first = head + 1;
        head += decisions.stream().mapToLong(List::size).sum();
        return () -> first;
    }

    @Override
    public void close() {
        foreseen.close();
    }
}
