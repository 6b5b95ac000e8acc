package org.mingzhang.store.append;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches over one connection to the ledger's own database, which numbers the events. */
public final class AppendWriter implements BatchWriter {

    private static final Logger LOG = LoggerFactory.getLogger(AppendWriter.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource dataSource;
    private final long idleNanos;
    private @Nullable Connection connection;
    private @Nullable AppendStatement statement;
    private long usedAt;

    /** Connects as the application role when there is something to store. */
    public AppendWriter(DataSource dataSource) {
        this(dataSource, Duration.ofSeconds(1));
    }

    /**
     * @param idle a connection unused for longer is tried out before it is trusted
     */
    AppendWriter(DataSource dataSource, Duration idle) {
        this.dataSource = dataSource;
        this.idleNanos = idle.toNanos();
    }

    @Override
    public void write(List<Append> batch) {
        if (batch.isEmpty()) {
            return;
        }
        AppendStatement ready;
        try {
            ready = ready();
        } catch (SQLException | RuntimeException e) {
            disconnect();
            fail(batch, new NotAppendedException("The ledger's database takes no appends", e));
            return;
        }
        try {
            store(batch, ready);
        } catch (SQLException | RuntimeException e) {
            disconnect();
            fail(batch, new OutcomeUnknownException("Lost the database while appending", e));
        }
    }

    /** Throws only when the outcome is unknown for all that have no answer yet. */
    private void store(List<Append> batch, AppendStatement statement) throws SQLException {
        try {
            switch (statement.execute(batch)) {
                case AppendStatement.Result.Stored stored -> {
                    long position = stored.firstPosition();
                    for (Append append : batch) {
                        append.stored(position);
                        position += append.events().size();
                    }
                }
                case AppendStatement.Result.Stale stale -> {
                    List<Append> rest = refuse(batch, new HashSet<>(stale.streams()), statement);
                    if (!rest.isEmpty()) {
                        store(rest, statement);
                    }
                }
            }
        } catch (PSQLException e) {
            if (!refusedByServer(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                Append append = batch.getFirst();
                refuse(append, reason(append, e), statement);
            } else {
                int half = batch.size() / 2;
                store(batch.subList(0, half), statement);
                store(batch.subList(half, batch.size()), statement);
            }
        }
    }

    /** Refuses the first append on each stale stream and returns the others. */
    private static List<Append> refuse(
            List<Append> batch, Set<String> stale, AppendStatement statement) throws SQLException {
        List<Append> rest = new ArrayList<>();
        for (Append append : batch) {
            List<Map.Entry<String, Integer>> clashes =
                    append.firstOfStream().entrySet().stream()
                            .filter(first -> stale.contains(first.getKey()))
                            .toList();
            if (clashes.isEmpty()) {
                rest.add(append);
            } else {
                clashes.forEach(clash -> stale.remove(clash.getKey()));
                int event = clashes.getFirst().getValue();
                refuse(
                        append,
                        append.clash(event, "does not continue the stream", null),
                        statement);
            }
        }
        return rest;
    }

    /** A repeated append also clashes on its streams; that it is a repetition says more. */
    private static void refuse(Append append, RuntimeException reason, AppendStatement statement)
            throws SQLException {
        append.failed(
                statement.taken(List.of(append)).stream()
                        .findFirst()
                        .<RuntimeException>map(DuplicateAppendException::new)
                        .orElse(reason));
    }

    private static RuntimeException reason(Append append, PSQLException refusal) {
        return UNIQUE_VIOLATION.equals(refusal.getSQLState())
                ? append.clash(0, "or an event id of the append is taken", refusal)
                : new NotAppendedException("The database refused the append", refusal);
    }

    /** The server itself said no, and not because it is going away: nothing was stored. */
    private static boolean refusedByServer(PSQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e.getServerErrorMessage() != null
                && !state.startsWith("08")
                && !state.startsWith("57P");
    }

    /** While the connection lay idle the server may have restarted. */
    private AppendStatement ready() throws SQLException {
        if (System.nanoTime() - usedAt > idleNanos) {
            tryOut();
        }
        if (statement == null) {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
            Sequencer.requireOwn(connection);
            statement = AppendStatement.on(connection);
        }
        usedAt = System.nanoTime();
        return statement;
    }

    private void tryOut() {
        if (connection != null) {
            try {
                execute(connection, "select");
            } catch (SQLException e) {
                disconnect();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(sql);
        }
    }

    private static void fail(List<Append> batch, RuntimeException why) {
        batch.forEach(append -> append.failed(why));
    }

    private void disconnect() {
        Connection broken = connection;
        connection = null;
        statement = null;
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
