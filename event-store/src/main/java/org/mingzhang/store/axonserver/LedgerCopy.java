package org.mingzhang.store.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sequencer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies every event of Axon Server into the ledger, at the position that is its token. Of all
 * nodes one does it; should two ever try, the ledger's own fence lets only one of them go on.
 *
 * <p>Each time it begins, the ledger's last event must be the one that Axon Server has there:
 * otherwise it is another server, or one that has lost events, and nothing is copied any more.
 */
public final class LedgerCopy implements AutoCloseable {

    /** How the ledger calls who gives the positions. */
    static final String SEQUENCER = "Axon Server";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCopy.class);

    /** Names the lock in the database; one node holds it. */
    private static final long LOCK = 0x6d7a_636f_7079L;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 250;
    private static final int BUFFER = 2_000;
    private static final int REFILL = 500;
    private static final int PAGE = 1_000;

    private final DataSource dataSource;
    private final Supplier<EventChannel> server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable String why;

    /**
     * A copy that has not begun.
     *
     * @param dataSource connects as the application role; one connection is kept while it copies
     * @param server the channel of the connection at the moment; throws when there is none
     */
    public LedgerCopy(DataSource dataSource, Supplier<EventChannel> server) {
        this.dataSource = dataSource;
        this.server = server;
        this.thread = Thread.ofPlatform().name("ledger-copy").daemon().unstarted(this::run);
    }

    /**
     * Begins.
     *
     * @throws IllegalStateException when another gives the events of this ledger their positions
     */
    public void start() {
        Sequencer.settle(dataSource, SEQUENCER);
        thread.start();
    }

    /** What keeps it from copying; empty while nothing does, or while another node copies. */
    public Optional<String> failure() {
        return Optional.ofNullable(why);
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                attempt();
                closing.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (!asks(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
                why = null;
                return;
            }
            try {
                copy(connection);
            } finally {
                asks(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException | RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception failure) {
        String now = String.valueOf(failure.getMessage());
        if (!now.equals(why)) {
            LOG.error("Axon Server is not followed for the moment: {}", now, failure);
        }
        why = now;
    }

    private void copy(Connection connection) throws SQLException, InterruptedException {
        CopyWriter writer = new CopyWriter(connection);
        long head = head(connection);
        EventChannel channel = server.get();
        requireNotBehind(channel, head);
        // From one before the last copied: it has to be the same event.
        try (EventStream stream = channel.openStream(Math.max(-1, head - 1), BUFFER, REFILL)) {
            if (head >= 0) {
                requireSame(next(stream), connection, head);
            }
            why = null;
            long position = head + 1;
            while (closing.getCount() > 0) {
                List<Append> page = page(stream, position);
                if (page.isEmpty()) {
                    asks(connection, "select true"); // whoever loses the connection loses the lock
                } else if (!writer.write(position, page)) {
                    throw new IllegalStateException(
                            "somebody else has appended to the ledger, or took its numbering back");
                }
                position += page.stream().mapToInt(append -> append.events().size()).sum();
            }
        }
    }

    private static void requireNotBehind(EventChannel channel, long head)
            throws InterruptedException {
        try {
            long last = channel.getLastToken().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (last < head) {
                throw new IllegalStateException(
                        "Axon Server ends at %d and the ledger at %d: it is another server, or has lost events"
                                .formatted(last, head));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Axon Server does not say how far it goes", e);
        }
    }

    private static void requireSame(EventWithToken first, Connection connection, long head)
            throws SQLException {
        NewEvent event = ServerEvents.read(first.getEvent()).event();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select event_id = ? and payload_type = ? and digests = ?"
                                + " from ledger.event where position = ?")) {
            query.setString(1, event.eventId());
            query.setString(2, event.payloadType());
            query.setBytes(3, event.parts().digests());
            query.setLong(4, head);
            try (ResultSet row = query.executeQuery()) {
                if (first.getToken() != head || !row.next() || !row.getBoolean(1)) {
                    throw new IllegalStateException(
                            "Axon Server has another event at %d than the ledger"
                                    .formatted(first.getToken()));
                }
            }
        }
    }

    /** Whole appends that have arrived, the first at a position; none after a while. */
    private static List<Append> page(EventStream stream, long position)
            throws InterruptedException {
        List<Append> page = new ArrayList<>();
        long expected = position;
        EventWithToken next = stream.nextIfAvailable(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null && stream.isClosed()) {
            throw lost(stream);
        }
        while (next != null) {
            Append append = append(stream, next, expected);
            page.add(append);
            expected += append.events().size();
            next = expected - position < PAGE ? stream.nextIfAvailable() : null;
        }
        return page;
    }

    private static Append append(EventStream stream, EventWithToken first, long position)
            throws InterruptedException {
        ServerEvents.Read read = read(first, position);
        List<NewEvent> events = new ArrayList<>(List.of(read.event()));
        while (events.size() < read.appendSize()) {
            events.add(read(next(stream), position + events.size()).event());
        }
        return new Append(events, read.appendId());
    }

    private static ServerEvents.Read read(EventWithToken event, long position) {
        if (event.getToken() != position) {
            throw new IllegalStateException(
                    "Axon Server gave event %d where %d was expected"
                            .formatted(event.getToken(), position));
        }
        return ServerEvents.read(event.getEvent());
    }

    /** One that is known to be there. */
    private static EventWithToken next(EventStream stream) throws InterruptedException {
        EventWithToken next = stream.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (next == null) {
            throw lost(stream);
        }
        return next;
    }

    private static IllegalStateException lost(EventStream stream) {
        return new IllegalStateException(
                "the stream of events from Axon Server ended", stream.getError().orElse(null));
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position from ledger.head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean asks(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
