package org.mingzhang.store.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.BatchWriter;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.NewKey;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to Axon Server, and answers when what it has confirmed has been copied into the ledger:
 * so whoever has an answer, and everybody whom that one tells, reads it there.
 *
 * <p>Axon Server refuses what does not continue its stream; it knows no append ids. These are
 * looked up in the ledger before anything is sent: whoever continues a stream has read it there,
 * and with it the ids of all that it holds. So an id is used once for each stream; of two appends
 * under one id to different streams, sent at the same moment by two nodes, both are recorded.
 */
public final class AxonServerWriter implements BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerWriter.class);

    private final DataSource dataSource;
    private final Supplier<EventChannel> server;
    private final Duration patience;
    private final Duration idle;
    private @Nullable CopiedLedger ledger;

    /**
     * What Axon Server has and the ledger has not had in time; null when there is no such event.
     */
    private @Nullable String overdue;

    /**
     * @param dataSource connects as the application role; one connection is kept
     * @param server the channel of the connection at the moment; throws when there is none
     * @param patience how long Axon Server may take to confirm, and again the copy to follow
     */
    public AxonServerWriter(
            DataSource dataSource, Supplier<EventChannel> server, Duration patience) {
        this(dataSource, server, patience, Duration.ofSeconds(1));
    }

    AxonServerWriter(
            DataSource dataSource,
            Supplier<EventChannel> server,
            Duration patience,
            Duration idle) {
        this.dataSource = dataSource;
        this.server = server;
        this.patience = patience;
        this.idle = idle;
    }

    @Override
    public void write(List<Append> batch) {
        if (batch.isEmpty()) {
            return;
        }
        CopiedLedger ready;
        EventChannel channel;
        List<Append> fresh;
        try {
            ready = ready();
            if (!followed(ready)) {
                fail(batch, notAppended("The ledger does not follow Axon Server", null));
                return;
            }
            fresh = withoutRepeated(batch, ready);
            ready.keep(newKeys(fresh));
        } catch (SQLException | RuntimeException e) {
            disconnect();
            fail(batch, notAppended("The ledger's database takes no appends", e));
            return;
        }
        try {
            channel = server.get();
        } catch (RuntimeException e) {
            fail(fresh, notAppended("Axon Server is out of reach", e));
            return;
        }
        try {
            answer(SentAppends.of(fresh, channel, patience), channel, ready);
        } catch (SQLException | RuntimeException e) {
            disconnect();
            fail(fresh, new OutcomeUnknownException("Lost the ledger while appending", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(fresh, new OutcomeUnknownException("Interrupted while appending", e));
        }
    }

    private void answer(SentAppends sent, EventChannel channel, CopiedLedger ledger)
            throws SQLException, InterruptedException {
        Map<String, Long> positions =
                ledger.positions(
                        sent.confirmed().stream().map(AxonServerWriter::firstEvent).toList(),
                        patience);
        for (Append append : sent.confirmed()) {
            Long position = positions.get(firstEvent(append));
            if (position == null) {
                overdue = firstEvent(append);
                append.failed(
                        new OutcomeUnknownException(
                                "Axon Server has it, and the ledger does not follow", null));
            } else {
                append.stored(position);
            }
        }
        if (!sent.refused().isEmpty()) {
            answerRefused(sent.refused(), channel, ledger);
        }
    }

    /** What was in their way is in the ledger before they are told, so they are decided anew. */
    private void answerRefused(List<Append> refused, EventChannel channel, CopiedLedger ledger)
            throws SQLException, InterruptedException {
        if (!ledger.reaches(lastToken(channel), patience)) {
            fail(refused, notAppended("The ledger does not follow Axon Server", null));
            return;
        }
        for (Append append : withoutRepeated(refused, ledger)) {
            append.failed(append.clash(0, "does not continue the stream", null));
        }
    }

    private long lastToken(EventChannel channel) throws InterruptedException {
        try {
            return channel.getLastToken().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Axon Server does not say how far it goes: {}", e.toString());
            return Long.MAX_VALUE;
        }
    }

    /** Tells those whose id is taken, also by one before it, and returns the others. */
    private static List<Append> withoutRepeated(List<Append> batch, CopiedLedger ledger)
            throws SQLException {
        Set<String> taken = ledger.taken(batch);
        List<Append> fresh = new ArrayList<>();
        for (Append append : batch) {
            String repeated = ids(append).filter(taken::contains).findFirst().orElse(null);
            if (repeated == null) {
                ids(append).forEach(taken::add);
                fresh.add(append);
            } else {
                append.failed(new DuplicateAppendException(repeated));
            }
        }
        return fresh;
    }

    private static Stream<String> ids(Append append) {
        return append.stamps().stream().map(Append.Stamp::id);
    }

    private static String firstEvent(Append append) {
        return append.events().getFirst().eventId();
    }

    private static List<NewKey> newKeys(List<Append> batch) {
        return batch.stream()
                .flatMap(append -> append.events().stream())
                .map(NewEvent::parts)
                .map(parts -> parts.newKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** While the ledger is behind, nothing is added that nobody could read. */
    private boolean followed(CopiedLedger ledger) throws SQLException {
        String missing = overdue;
        if (missing != null && ledger.positions(List.of(missing), Duration.ZERO).isEmpty()) {
            return false;
        }
        overdue = null;
        return true;
    }

    private CopiedLedger ready() throws SQLException {
        if (ledger != null && !ledger.usable()) {
            disconnect();
        }
        CopiedLedger open = ledger;
        if (open == null) {
            open = CopiedLedger.open(dataSource, idle);
            ledger = open;
        }
        return open;
    }

    private static NotAppendedException notAppended(String why, @Nullable Throwable cause) {
        return new NotAppendedException(why, cause);
    }

    private static void fail(List<Append> batch, RuntimeException why) {
        batch.forEach(append -> append.failed(why));
    }

    private void disconnect() {
        CopiedLedger broken = ledger;
        ledger = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.debug("A broken connection could not be closed", e);
            }
        }
    }

    @Override
    public void close() {
        disconnect();
    }
}
