package org.mingzhang.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.axonframework.messaging.MetaData;

/** Engines as the nodes of a deployment have them, and events to append. */
final class Nodes {

    static final String APPEND_ID = "commandId";

    private Nodes() {}

    static PostgresEventStorageEngine engine(EmbeddedLedger ledger) {
        return PostgresEventStorageEngine.builder()
                .dataSource(ledger.app())
                .appendIdKey(APPEND_ID)
                .eventSerializer(TestSerializer.xStreamSerializer())
                .snapshotSerializer(TestSerializer.xStreamSerializer())
                .build();
    }

    static DomainEventMessage<String> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("case", stream, sequence, "what happened");
    }

    static DomainEventMessage<String> event(String stream, long sequence, String appendId) {
        return event(stream, sequence).andMetaData(MetaData.with(APPEND_ID, appendId));
    }

    static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }
}
