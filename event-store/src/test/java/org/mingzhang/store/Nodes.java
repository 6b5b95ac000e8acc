package org.mingzhang.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.messaging.MetaData;

/** Engines as the nodes of a deployment have them, and events to append. */
public final class Nodes {

    public static final String APPEND_ID = "commandId";

    private Nodes() {}

    public static PostgresEventStorageEngine engine(EmbeddedLedger ledger) {
        return PostgresEventStorageEngine.builder()
                .dataSource(ledger.app())
                .appendIdKey(APPEND_ID)
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }

    public static DomainEventMessage<String> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("case", stream, sequence, "what happened");
    }

    public static DomainEventMessage<String> event(String stream, long sequence, String appendId) {
        return event(stream, sequence).andMetaData(MetaData.with(APPEND_ID, appendId));
    }

    public static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }
}
