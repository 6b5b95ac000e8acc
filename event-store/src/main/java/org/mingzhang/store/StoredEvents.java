package org.mingzhang.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the ledger as it is stored: by stream, by append, by position. */
public final class StoredEvents {

    private static final int PAGE = 1000;

    /**
     * Stream after stream by the index. Asked for any of them at once, a server without statistics,
     * as after an import, takes a few streams for half of the ledger.
     */
    private static final String OF_STREAMS =
            " from unnest(string_to_array(?, chr(10))) wanted (id) cross join lateral"
                    + " (select * from ledger.event where stream_id = wanted.id offset 0) event";

    private final Rows rows;

    /**
     * @param sealing the one the events were stored with
     */
    public StoredEvents(DataSource dataSource, Sealing sealing) {
        this.rows = new Rows(dataSource, sealing);
    }

    /** All events of a stream, in order. */
    public List<StoredEvent> stream(String streamId) {
        return stream(streamId, 0);
    }

    /** The events of a stream from a sequence on. */
    public List<StoredEvent> stream(String streamId, long fromSequence) {
        return stream(streamId, fromSequence, Integer.MAX_VALUE);
    }

    List<StoredEvent> stream(String streamId, long fromSequence, int limit) {
        return rows.read(
                rows::opened,
                "select "
                        + Rows.SEALED_EVENT
                        + " from ledger.event where stream_id = ? and sequence >= ?"
                        + " order by sequence limit ?",
                streamId,
                fromSequence,
                limit);
    }

    /** The first event of each of these streams, in one question. */
    public List<StoredEvent> firsts(Collection<String> streamIds) {
        return rows.read(
                rows::opened,
                "select "
                        + Rows.SEALED_EVENT
                        + " from ledger.event where sequence = 0"
                        + " and stream_id = any(string_to_array(?, chr(10)))",
                String.join("\n", streamIds));
    }

    /** All events of these streams, stream by stream and in order, in one question. */
    public List<StoredEvent> streams(Collection<String> streamIds) {
        return rows.read(
                rows::opened,
                "select " + Rows.SEALED_EVENT + OF_STREAMS + " order by stream_id, sequence",
                String.join("\n", streamIds));
    }

    /** The first event stored under each of these append ids, in one question. */
    public Map<String, StoredEvent> firstsOfAppends(Collection<String> appendIds) {
        Map<String, StoredEvent> firsts = new HashMap<>();
        rows.read(
                row -> firsts.put(row.getString(13), rows.opened(row)),
                "select "
                        + Rows.SEALED_EVENT
                        + ", append_id from ledger.event"
                        + " where append_id = any(string_to_array(?, chr(10)))",
                String.join("\n", appendIds));
        return firsts;
    }

    /** The sequence of a stream's last event. */
    public Optional<Long> lastSequence(String streamId) {
        return rows
                .read(
                        row -> row.getLong(1),
                        "select sequence from ledger.event where stream_id = ?"
                                + " order by sequence desc limit 1",
                        streamId)
                .stream()
                .findFirst();
    }

    /** The event with this id. */
    public Optional<StoredEvent> event(String eventId) {
        return rows
                .read(
                        rows::opened,
                        "select " + Rows.SEALED_EVENT + " from ledger.event where event_id = ?",
                        eventId)
                .stream()
                .findFirst();
    }

    /** What was stored under an append id, complete and in order. */
    public Optional<StoredAppend> append(String appendId) {
        List<byte[]> digests = new ArrayList<>();
        List<StoredEvent> events =
                rows.read(
                        row -> {
                            digests.add(row.getBytes(13));
                            return rows.opened(row);
                        },
                        "with first as (select position as start, append_size as size"
                                + " from ledger.event where append_id = ?) select "
                                + Rows.SEALED_EVENT
                                + ", digests from first join ledger.event"
                                + " on position between start and start + size - 1"
                                + " order by position",
                        appendId);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredAppend(appendId, events, digests));
    }

    /**
     * An event as an entry of the log, with what opens its leaf.
     *
     * @param stored as it is stored: not opened
     * @param digests of its leaf
     * @param keyId of the key of its sealed part; null when it needs none
     * @param wrapped that key; null when there is none, or it was destroyed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; copying would cost every read
    public record Entry(
            StoredEvent stored,
            byte[] digests,
            byte[] sealed,
            byte @Nullable [] keyId,
            byte @Nullable [] wrapped) {}

    /** The entries from a position on, at most so many. */
    public List<Entry> entries(long from, int limit) {
        return entriesWhere("position >= ?", from, limit);
    }

    /** The entries of a stream between two positions, both included, and at most so many. */
    public List<Entry> entries(String streamId, long from, long to, int limit) {
        return entriesWhere(
                "stream_id = ? and position between ? and ?", streamId, from, to, limit);
    }

    /**
     * Those of these types between two positions, both included, whatever their stream; their keys
     * are not looked for. Without a limit, but for that of the positions: for the first of very
     * many a server without statistics sorts all of them.
     */
    public List<Entry> entries(Collection<String> types, long from, long to) {
        return rows.read(
                StoredEvents::entry,
                "select "
                        + Rows.EVENT
                        + ", sealed, null::bytea, digests, key_id from ledger.event"
                        + " where position between ? and ?"
                        + " and payload_type = any(string_to_array(?, chr(10)))"
                        + " order by position",
                from,
                to,
                String.join("\n", types));
    }

    /**
     * @param arguments of the condition, and the limit
     */
    private List<Entry> entriesWhere(String condition, Object... arguments) {
        return rows.read(
                StoredEvents::entry,
                "select "
                        + Rows.SEALED_EVENT
                        + ", digests, key_id from ledger.event where "
                        + condition
                        + " order by position limit ?",
                arguments);
    }

    /** Events of these types in these streams up to a position, as they are stored. */
    public List<StoredEvent> unopened(
            Collection<String> streamIds, Collection<String> types, long to) {
        return rows.read(
                Rows::event,
                "select "
                        + Rows.EVENT
                        + OF_STREAMS
                        + " where payload_type = any(string_to_array(?, chr(10)))"
                        + " and position <= ?",
                String.join("\n", streamIds),
                String.join("\n", types),
                to);
    }

    /**
     * What decides whether something of streams is shown.
     *
     * @param events of some types, as they are stored
     * @param erased those of the streams of which something was erased
     */
    public record Matters(List<StoredEvent> events, Set<String> erased) {
        public Matters {
            events = List.copyOf(events);
            erased = Set.copyOf(erased);
        }
    }

    /** Events of these types in these streams up to a position, and what was erased of any. */
    public Matters matters(Collection<String> streamIds, Collection<String> types, long to) {
        List<StoredEvent> events = new ArrayList<>();
        Set<String> erased = new HashSet<>();
        rows.read(
                row -> {
                    if (row.getBoolean(11)) {
                        events.add(Rows.event(row));
                    }
                    return row.getBoolean(12) && erased.add(row.getString(4));
                },
                "select "
                        + Rows.EVENT
                        + ", wanted, erased"
                        + OF_STREAMS
                        + " cross join lateral (select"
                        + " payload_type = any(string_to_array(?, chr(10))) and position <= ?"
                        + " as wanted, key_id is not null and "
                        + Rows.WRAPPED
                        + " is null as erased offset 0) asked where wanted or erased",
                String.join("\n", streamIds),
                String.join("\n", types),
                to);
        return new Matters(events, erased);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Rows.event(row),
                row.getBytes(13),
                row.getBytes(11),
                row.getBytes(14),
                row.getBytes(12));
    }

    /** The last position, -1 when nothing is recorded. */
    public long head() {
        return rows.read(row -> row.getLong(1), "select position from ledger.head").getFirst();
    }

    /** The position before the first event recorded at or after an instant; else the head. */
    public long positionBefore(Instant instant) {
        return rows.read(
                        row -> row.getLong(1),
                        "select coalesce(min(position) - 1, (select position from ledger.head))"
                                + " from ledger.event where recorded_at >= ?",
                        instant)
                .getFirst();
    }

    /** Hands over all events between two positions, both included, without holding them all. */
    public void scan(long fromPosition, long toPosition, Consumer<StoredEvent> consumer) {
        List<StoredEvent> page = page(fromPosition, toPosition, PAGE);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            page = page(page.getLast().position() + 1, toPosition, PAGE);
        }
    }

    List<StoredEvent> page(long fromPosition, long toPosition, int limit) {
        return rows.read(
                rows::opened,
                "select "
                        + Rows.SEALED_EVENT
                        + " from ledger.event where position between ? and ?"
                        + " order by position limit ?",
                fromPosition,
                toPosition,
                limit);
    }
}
