package org.mingzhang.query.platform;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.mingzhang.query.projection.ParkedStreams;

/** Where parked events are kept: one table, a queue for each projection. */
record ParkingLot(
        ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
    /** What the projection of this name has parked. */
    ParkedStreams of(String projection) {
        return new ParkedStreams(
                JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(projection)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(
                                DeadLetterSchema.builder()
                                        .deadLetterTable("view.dead_letter")
                                        .build())
                        .genericSerializer(serializer)
                        .eventSerializer(serializer)
                        .build(),
                transactions);
    }
}
