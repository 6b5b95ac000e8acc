package org.mingzhang.store.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that appends: check every stream, move the head, insert, tell the other nodes.
 *
 * <p>The check may look at a snapshot older than the moment the head row was locked. That is safe:
 * events only ever get added, so a stream can only be longer than it looks, and then the unique
 * (stream, sequence) refuses the insert. A gap would need a stream shorter than it looks.
 */
public final class AppendStatement {

    private static final String SQL =
            """
            with stale as materialized (
                select wanted.stream_id
                from unnest(?::text[], ?::bigint[]) as wanted (stream_id, sequence)
                where wanted.sequence <> coalesce((select max(stored.sequence) + 1
                                                   from ledger.event stored
                                                   where stored.stream_id = wanted.stream_id), 0)),
            fence as (
                update ledger.head set position = position + ?
                where not exists (select from stale)
                returning position),
            written as (
                insert into ledger.event
                    (position, event_id, stream_type, stream_id, sequence, payload_type,
                     payload_revision, recorded_at, payload, meta_data, key_id, sealed, digests,
                     append_id, append_size)
                select fence.position - ? + n, event_id, stream_type, stream_id, sequence,
                       payload_type, payload_revision,
                       timestamptz 'epoch' + recorded_micros * interval '1 microsecond',
                       payload, meta_data, key_id, sealed, digests, append_id, append_size
                from fence, unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                                   ?::text[], ?::bigint[], ?::bytea[], ?::bytea[],
                                   ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::integer[])
                    with ordinality as row (event_id, stream_type, stream_id, sequence,
                                            payload_type, payload_revision, recorded_micros,
                                            payload, meta_data, key_id, sealed, digests,
                                            append_id, append_size, n)),
            keys as (
                insert into ledger.sealing_key (key_id, scope, wrapped)
                select key.*
                from fence, unnest(?::bytea[], ?::text[], ?::bytea[])
                    as key (key_id, scope, wrapped)
                on conflict (key_id) do nothing)
            select (select position from fence),
                   (select array_agg(stream_id) from stale),
                   (select pg_notify('ledger_head', '') from fence)
            """;

    /** A stricter setting, for instance with standbys, is left as it is. */
    private static final String DURABLE =
            "select set_config('synchronous_commit', 'on', false)"
                    + " where current_setting('synchronous_commit') in ('off', 'local')";

    /** A plan made while the table was small must not scan it once it is large. */
    private static final String BY_INDEX = "set enable_seqscan = off";

    private final Connection connection;
    private final PreparedStatement statement;

    private AppendStatement(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(SQL);
    }

    /** On a connection of the application role, which is made ready for it. */
    public static AppendStatement on(Connection connection) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(DURABLE);
            once.execute(BY_INDEX);
        }
        return new AppendStatement(connection);
    }

    /** What became of the appends: all are stored, or none because some streams are elsewhere. */
    public sealed interface Result {

        /** All are durable once the transaction is. */
        record Stored(long firstPosition) implements Result {}

        /** None is stored, as these streams are not where the appends expect them. */
        record Stale(Set<String> streams) implements Result {}
    }

    /** Stores the appends in this order; those of one stream must follow each other. */
    public Result execute(List<Append> appends) throws SQLException {
        List<NewEvent> events = appends.stream().flatMap(a -> a.events().stream()).toList();
        bindChecks(appends);
        statement.setLong(3, events.size());
        statement.setLong(4, events.size());
        bindEvents(events);
        bindAppendIds(appends, events.size());
        List<NewKey> keys = newKeys(events);
        bindKeys(keys);
        try (ResultSet answer = statement.executeQuery()) {
            answer.next();
            long head = answer.getLong(1);
            if (answer.wasNull()) {
                return new Result.Stale(Set.of((String[]) answer.getArray(2).getArray()));
            }
            keys.forEach(NewKey::markStored);
            return new Result.Stored(head - events.size() + 1);
        }
    }

    /** Those of the appends' ids that are taken. */
    public Set<String> taken(List<Append> appends) throws SQLException {
        return taken(appends, connection);
    }

    /** The same, for whoever has no statement of this kind. */
    public static Set<String> taken(List<Append> appends, Connection connection)
            throws SQLException {
        String[] ids =
                appends.stream()
                        .flatMap(append -> append.stamps().stream())
                        .map(Append.Stamp::id)
                        .toArray(String[]::new);
        Set<String> taken = new HashSet<>();
        if (ids.length > 0) {
            try (PreparedStatement query =
                    connection.prepareStatement(
                            "select append_id from ledger.event where append_id = any(?)")) {
                query.setArray(1, connection.createArrayOf("text", ids));
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        taken.add(rows.getString(1));
                    }
                }
            }
        }
        return taken;
    }

    private void bindChecks(List<Append> appends) throws SQLException {
        Map<String, Long> firstSequences = new LinkedHashMap<>();
        for (Append append : appends) {
            append.firstOfStream()
                    .forEach(
                            (stream, index) ->
                                    firstSequences.putIfAbsent(
                                            stream, append.events().get(index).sequence()));
        }
        bind(1, "text", firstSequences.keySet().toArray(new String[0]));
        bind(2, "int8", firstSequences.values().stream().mapToLong(Long::longValue).toArray());
    }

    private void bindEvents(List<NewEvent> events) throws SQLException {
        bind(5, "text", texts(events, NewEvent::eventId));
        bind(6, "text", texts(events, NewEvent::streamType));
        bind(7, "text", texts(events, NewEvent::streamId));
        bind(8, "int8", longs(events, NewEvent::sequence));
        bind(9, "text", texts(events, NewEvent::payloadType));
        bind(10, "text", texts(events, NewEvent::payloadRevision));
        bind(11, "int8", longs(events, event -> micros(event.recordedAt())));
        bind(12, "bytea", parts(events, Sealed::payload));
        bind(13, "bytea", parts(events, Sealed::metaData));
        bind(14, "bytea", parts(events, Sealed::keyId));
        bind(15, "bytea", parts(events, Sealed::sealed));
        bind(16, "bytea", parts(events, Sealed::digests));
    }

    private void bindKeys(List<NewKey> keys) throws SQLException {
        bind(19, "bytea", keys.stream().map(NewKey::id).toArray(byte[][]::new));
        bind(20, "text", keys.stream().map(NewKey::scope).toArray(String[]::new));
        bind(21, "bytea", keys.stream().map(NewKey::wrapped).toArray(byte[][]::new));
    }

    private void bindAppendIds(List<Append> appends, int rows) throws SQLException {
        String[] ids = new String[rows];
        Integer[] sizes = new Integer[rows];
        int row = 0;
        for (Append append : appends) {
            for (Append.Stamp stamp : append.stamps()) {
                ids[row + stamp.row()] = stamp.id();
                sizes[row + stamp.row()] = stamp.size();
            }
            row += append.events().size();
        }
        bind(17, "text", ids);
        bind(18, "int4", sizes);
    }

    private void bind(int parameter, String type, Object array) throws SQLException {
        // The driver encodes long[] and byte[][] in binary only when handed over as they are.
        statement.setArray(
                parameter,
                connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, array));
    }

    /** Keys that no statement which has ended well has brought. */
    private static List<NewKey> newKeys(List<NewEvent> events) {
        return events.stream()
                .map(event -> event.parts().newKey())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static byte[][] parts(List<NewEvent> events, Function<Sealed, byte @Nullable []> part) {
        return events.stream().map(event -> part.apply(event.parts())).toArray(byte[][]::new);
    }

    private static String[] texts(List<NewEvent> events, Function<NewEvent, String> part) {
        return events.stream().map(part).toArray(String[]::new);
    }

    private static long[] longs(List<NewEvent> events, ToLongFunction<NewEvent> part) {
        return events.stream().mapToLong(part).toArray();
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
