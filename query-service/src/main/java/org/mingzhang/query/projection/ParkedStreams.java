package org.mingzhang.query.projection;

import java.util.function.Consumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.StreamId;

/**
 * The streams a projection could not go on with: the event it could not take, and all after it.
 * Kept are their ids and the kind of fault: what an event says stays in the ledger, where it is
 * sealed.
 */
public final class ParkedStreams {
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final TransactionManager transactions;

    /** Kept in this queue. */
    public ParkedStreams(
            SequencedDeadLetterQueue<EventMessage<?>> queue, TransactionManager transactions) {
        this.queue = queue;
        this.transactions = transactions;
    }

    /** How many events are parked. */
    public long events() {
        return queue.size();
    }

    /** How many streams they belong to. */
    public long streams() {
        return queue.amountOfSequences();
    }

    /**
     * Offers the ids of every stream's events once more, each in a transaction of its own, up to
     * the first that fails again.
     *
     * @return how many streams were taken to their end
     */
    public int retry(Consumer<String> take) {
        long streams = streams();
        int taken = 0;
        // One that fails again goes to the back, so each is offered once.
        for (long i = 0; i < streams; i++) {
            if (queue.process(letter -> offered(letter.message(), take))) {
                taken++;
            }
        }
        return taken;
    }

    boolean hold(StreamId stream) {
        return queue.contains(stream.toString());
    }

    /**
     * Parks one more event of a stream.
     *
     * @param cause null when it only waits behind another
     */
    void park(StreamId stream, EventMessage<?> message, @Nullable Throwable cause) {
        String sequence = stream.toString();
        EventMessage<?> id =
                new GenericEventMessage<>(
                        message.getIdentifier(),
                        message.getIdentifier(),
                        MetaData.emptyInstance(),
                        message.getTimestamp());
        queue.enqueue(
                sequence,
                cause == null
                        ? new GenericDeadLetter<>(sequence, id)
                        : new GenericDeadLetter<>(sequence, id, new NotFolded(cause)));
    }

    void clear() {
        queue.clear();
    }

    private EnqueueDecision<EventMessage<?>> offered(
            EventMessage<?> message, Consumer<String> take) {
        try {
            transactions.executeInTransaction(() -> take.accept(message.getIdentifier()));
            return Decisions.evict();
        } catch (RuntimeException again) {
            return Decisions.requeue(new NotFolded(again));
        }
    }

    /** The kind of a fault without its message, which may quote the event. */
    private static final class NotFolded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFolded(Throwable cause) {
            super(cause.getClass().getName());
        }
    }
}
