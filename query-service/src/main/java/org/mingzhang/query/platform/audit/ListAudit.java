package org.mingzhang.query.platform.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.organisation.event.OrganisationEvent;
import org.mingzhang.platform.axon.WireNameSerializer;
import org.mingzhang.query.cadre.CadreRow;
import org.mingzhang.query.casefile.CaseRow;
import org.mingzhang.query.dues.DueRow;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.organisation.OrganisationRow;
import org.mingzhang.query.platform.StoredTokens;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the lists show what the ledger says: every stream is folded again and compared with its
 * row, and with what is parked. Reads only. A list that is being replayed, and a stream that its
 * list has not read to the end, is passed over.
 */
public final class ListAudit {
    private static final int STREAMS = 200;

    private final JdbcClient db;
    private final StoredEvents stored;
    private final StoredTokens tokens;
    private final List<AuditedList<?>> lists;

    /** What can be wrong with a row. */
    public enum Kind {
        /** It shows something else than its stream folds to. */
        DIFFERS,
        /** It is missing. */
        LACKS,
        /** No stream begins where it says. */
        INVENTS,
        /** An event that was read is neither in its row nor parked. */
        LOST,
        /** What is parked is no event of that stream. */
        STRAY,
        /** An event is parked that could be taken. */
        IDLE,
        /** Rows begin later than the list says it has read. */
        AHEAD
    }

    /**
     * A row that is wrong.
     *
     * @param position where the stream begins that it belongs to, or says it belongs to; of the
     *     event, when that is lost or parked; -1 when it belongs nowhere
     */
    public record Difference(Kind kind, String list, long position) {}

    /**
     * How far a list says it has read.
     *
     * @param head of the ledger, read after the position
     */
    public record Reached(String list, long position, long head, boolean replaying) {}

    /** An audit of the lists in a database. */
    public ListAudit(DataSource database, StoredEvents stored, Rulebooks books, Clock clock) {
        this.db = JdbcClient.create(database);
        this.stored = stored;
        this.tokens = new StoredTokens(db, new WireNameSerializer());
        this.lists =
                List.of(
                        folded(CaseEvent.class, CaseRow.LIST, CaseRow::of, clock),
                        folded(CadreEvent.class, CadreRow.LIST, CadreRow::of, clock),
                        folded(
                                OrganisationEvent.class,
                                OrganisationRow.LIST,
                                OrganisationRow::of,
                                clock),
                        folded(
                                LedgerEvent.class,
                                DueRow.LIST,
                                each -> DueRow.of(each, books),
                                clock));
    }

    /** How far each list says it has read, as its projection committed it. */
    public List<Reached> reached() {
        return lists.stream().map(each -> reached(each.list().name())).toList();
    }

    /**
     * Compares everything.
     *
     * @param progress told how many events were folded
     */
    public List<Difference> run(LongConsumer progress) {
        List<Difference> found = new ArrayList<>();
        Map<String, Long> readTo = new LinkedHashMap<>();
        for (Reached each : reached()) {
            if (!each.replaying()) {
                readTo.put(each.list(), each.position());
            }
        }
        List<AuditedList<?>> still =
                lists.stream().filter(each -> readTo.containsKey(each.list().name())).toList();
        Parked parked = new Parked(db);
        long events = 0;
        List<String> page = streams("");
        while (!page.isEmpty()) {
            List<AuditedStream> streams = stored(page);
            for (AuditedList<?> each : still) {
                each.compare(
                        streams, readTo.getOrDefault(each.list().name(), -1L), parked, found::add);
            }
            events += streams.stream().mapToLong(each -> each.events().size()).sum();
            progress.accept(events);
            page = streams(page.getLast());
        }
        for (AuditedList<?> each : still) {
            invented(each.list(), found);
            ahead(each.list(), found);
            if (parked.holds(each.list().name())) {
                found.add(new Difference(Kind.STRAY, each.list().name(), -1));
            }
        }
        return found;
    }

    private Reached reached(String list) {
        long position = Long.MAX_VALUE;
        boolean replaying = false;
        Map<Integer, Optional<TrackingToken>> segments = tokens.of(list);
        for (Optional<TrackingToken> segment : segments.values()) {
            position =
                    Math.min(
                            position,
                            segment.map(token -> token.position().orElse(-1)).orElse(-1L));
            replaying |= segment.filter(ReplayToken.class::isInstance).isPresent();
        }
        return new Reached(list, segments.isEmpty() ? -1 : position, stored.head(), replaying);
    }

    private List<String> streams(String after) {
        return db.sql(
                        "select stream_id from ledger.event where sequence = 0"
                                + " and stream_id > :after order by stream_id limit :most")
                .param("after", after)
                .param("most", STREAMS)
                .query(String.class)
                .list();
    }

    private List<AuditedStream> stored(List<String> streams) {
        Map<String, List<StoredEvent>> byStream = new LinkedHashMap<>();
        for (StoredEvent each : stored.streams(streams)) {
            byStream.computeIfAbsent(each.streamId(), none -> new ArrayList<>()).add(each);
        }
        return byStream.values().stream().map(AuditedStream::of).toList();
    }

    /** A row and how far its list has read are written together. */
    private void ahead(Listing<?> list, List<Difference> found) {
        Reached reached = reached(list.name());
        // A row that begins beyond the ledger is invented, and told as that.
        Long newest =
                db.sql(
                                "select coalesce(max(first_position), -1) from %s where first_position <= :head"
                                        .formatted(list.table()))
                        .param("head", reached.head())
                        .query(Long.class)
                        .single();
        if (!reached.replaying() && newest > reached.position()) {
            found.add(new Difference(Kind.AHEAD, list.name(), newest));
        }
    }

    private void invented(Listing<?> list, List<Difference> found) {
        db.sql(
                        "select first_position from %s shown where not exists (select 1 from"
                                        .formatted(list.table())
                                + " ledger.event where position = first_position and sequence = 0"
                                + " and %1$s in (stream_id, split_part(stream_id, ':', 2)))"
                                        .formatted(list.key()))
                .query(Long.class)
                .list()
                .forEach(at -> found.add(new Difference(Kind.INVENTS, list.name(), at)));
    }

    private <R extends Record & ListRow> AuditedList<R> folded(
            Class<? extends LedgerEvent> family,
            Listing<R> list,
            Function<FoldedStream, R> row,
            Clock clock) {
        return new AuditedList<>(family, list, row, new ListTable<>(db, list, clock));
    }
}
