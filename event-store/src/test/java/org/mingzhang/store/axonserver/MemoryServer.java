package org.mingzhang.store.axonserver;

import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * As much of Axon Server as the ledger uses, kept in memory, with the faults a network has. What is
 * answered to a wrong sequence is what a real server answered.
 */
final class MemoryServer {

    /** What becomes of an append. */
    enum Line {
        WORKS,
        /** The server stores it, and its confirmation is lost. */
        LOSES_ANSWERS,
        /** Nobody ever answers. */
        SILENT,
        /** No connection can be had. */
        DOWN
    }

    private final List<Event> events = new ArrayList<>();
    private final EventChannel channel = mock(EventChannel.class, CALLS_REAL_METHODS);
    private volatile Line line = Line.WORKS;
    private volatile Runnable beforeAppend = () -> {};
    private volatile int epoch;

    MemoryServer() {
        doAnswer(call -> new Transaction()).when(channel).startAppendEventsTransaction();
        doAnswer(call -> CompletableFuture.completedFuture((long) size() - 1))
                .when(channel)
                .getLastToken();
        doAnswer(call -> new Stream(call.getArgument(0, Long.class) + 1))
                .when(channel)
                .openStream(anyLong(), anyInt(), anyInt(), anyBoolean());
    }

    /** As a service gets it from its connection. */
    Supplier<EventChannel> connection() {
        return () -> {
            if (line == Line.DOWN) {
                throw new IllegalStateException("no connection");
            }
            return channel;
        };
    }

    void line(Line now) {
        line = now;
    }

    /** Done whenever an append arrives, before it is stored. */
    void beforeAppend(Runnable look) {
        beforeAppend = look;
    }

    synchronized int size() {
        return events.size();
    }

    synchronized Event event(int token) {
        return events.get(token);
    }

    /** Adds an event whatever it is, as somebody else with access could. */
    synchronized void add(Event event) {
        events.add(event);
        notifyAll();
    }

    /** As after the restore of an old backup. */
    synchronized void forgetFrom(int token) {
        events.subList(token, events.size()).clear();
    }

    /** Ends all streams, as a restart does. */
    synchronized void endStreams() {
        epoch++;
        notifyAll();
    }

    private synchronized CompletableFuture<Confirmation> append(List<Event> append) {
        beforeAppend.run();
        for (Event event : append) {
            long next =
                    events.stream()
                            .filter(
                                    each ->
                                            each.getAggregateIdentifier()
                                                    .equals(event.getAggregateIdentifier()))
                            .count();
            long earlier =
                    append.subList(0, append.indexOf(event)).stream()
                            .filter(
                                    each ->
                                            each.getAggregateIdentifier()
                                                    .equals(event.getAggregateIdentifier()))
                            .count();
            if (!event.getAggregateType().isEmpty()
                    && event.getAggregateSequenceNumber() != next + earlier) {
                return CompletableFuture.failedFuture(
                        Status.OUT_OF_RANGE
                                .withDescription(
                                        "[%s] Invalid sequence number %d for aggregate %s, expected %d"
                                                .formatted(
                                                        ErrorCategory.INVALID_EVENT_SEQUENCE
                                                                .errorCode(),
                                                        event.getAggregateSequenceNumber(),
                                                        event.getAggregateIdentifier(),
                                                        next + earlier))
                                .asRuntimeException());
            }
        }
        events.addAll(append);
        notifyAll();
        return switch (line) {
            case LOSES_ANSWERS ->
                    CompletableFuture.failedFuture(Status.UNAVAILABLE.asRuntimeException());
            case SILENT -> new CompletableFuture<>();
            default ->
                    CompletableFuture.completedFuture(
                            Confirmation.newBuilder().setSuccess(true).build());
        };
    }

    private final class Transaction implements AppendEventsTransaction {
        private final List<Event> sent = new ArrayList<>();

        @Override
        public AppendEventsTransaction appendEvent(Event event) {
            sent.add(event);
            return this;
        }

        @Override
        public CompletableFuture<Confirmation> commit() {
            return append(sent);
        }

        @Override
        public void rollback() {
            sent.clear();
        }
    }

    private final class Stream implements EventStream {
        private final int opened = epoch;
        private long token;
        private boolean closed;

        Stream(long token) {
            this.token = token;
        }

        @Override
        public EventWithToken nextIfAvailable() {
            synchronized (MemoryServer.this) {
                if (isClosed() || token >= events.size()) {
                    return null;
                }
                EventWithToken next =
                        EventWithToken.newBuilder()
                                .setToken(token)
                                .setEvent(events.get((int) token))
                                .build();
                token++;
                return next;
            }
        }

        @Override
        public EventWithToken nextIfAvailable(long timeout, TimeUnit unit)
                throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            synchronized (MemoryServer.this) {
                long left = unit.toMillis(timeout);
                while (!isClosed() && token >= events.size() && left > 0) {
                    MemoryServer.this.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                }
                return nextIfAvailable();
            }
        }

        @Override
        public EventWithToken next() throws InterruptedException {
            return nextIfAvailable(1, TimeUnit.DAYS);
        }

        @Override
        public boolean isClosed() {
            return closed || opened != epoch;
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public EventWithToken peek() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onAvailable(Runnable callback) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Throwable> getError() {
            return Optional.empty();
        }

        @Override
        public void excludePayloadType(String payloadType, String revision) {
            throw new UnsupportedOperationException();
        }
    }
}
