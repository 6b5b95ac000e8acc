package org.mingzhang.query.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the lists show what the ledger says: every stream is folded again and compared with its
 * row. Reads only. A list that is being replayed, and a stream that is parked or that its list has
 * not read to the end, is passed over.
 */
public final class ListAudit {
    private static final int STREAMS = 200;

    private final JdbcClient db;
    private final StoredEvents stored;
    private final StoredTokens tokens;
    private final List<Folded<?>> lists;

    /** What can be wrong with a row. */
    public enum Kind {
        /** It shows something else than its stream folds to. */
        DIFFERS,
        /** It is missing. */
        LACKS,
        /** No stream begins where it says. */
        INVENTS
    }

    /**
     * A row that is wrong.
     *
     * @param firstPosition of the stream it belongs to, or says it belongs to
     */
    public record Difference(Kind kind, String list, long firstPosition) {}

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
        return lists.stream().map(each -> reached(each.list.name())).toList();
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
        List<Folded<?>> still =
                lists.stream().filter(each -> readTo.containsKey(each.list.name())).toList();
        Set<String> parked =
                new HashSet<>(
                        db.sql("select distinct sequenceIdentifier from view.dead_letter")
                                .query(String.class)
                                .list());
        long events = 0;
        List<String> page = streams("");
        while (!page.isEmpty()) {
            List<FoldedStream> folded = new ArrayList<>();
            for (List<Recorded<LedgerEvent>> stream : recorded(page)) {
                events += stream.size();
                if (!parked.contains(stream.getFirst().stream().toString())) {
                    folded.add(FoldedStream.of(stream));
                }
            }
            for (Folded<?> each : still) {
                each.compare(folded, readTo.getOrDefault(each.list.name(), -1L), found);
            }
            progress.accept(events);
            page = streams(page.getLast());
        }
        still.forEach(each -> invented(each.list, found));
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

    private List<List<Recorded<LedgerEvent>>> recorded(List<String> streams) {
        Map<String, List<Recorded<LedgerEvent>>> byStream = new LinkedHashMap<>();
        for (Recorded<LedgerEvent> each : new StoredEventSource(stored).streams(streams)) {
            byStream.computeIfAbsent(each.stream().toString(), none -> new ArrayList<>()).add(each);
        }
        return List.copyOf(byStream.values());
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

    private <R extends Record & ListRow> Folded<R> folded(
            Class<? extends LedgerEvent> family,
            Listing<R> list,
            Function<FoldedStream, R> row,
            Clock clock) {
        return new Folded<>(family, list, row, new ListTable<>(db, list, clock));
    }

    /** One list, and how its rows are made. */
    private record Folded<R extends Record & ListRow>(
            Class<? extends LedgerEvent> family,
            Listing<R> list,
            Function<FoldedStream, R> row,
            ListTable<R> table) {

        /** Compares streams that the list has read to their end. */
        void compare(List<FoldedStream> folded, long readTo, List<Difference> found) {
            List<R> rows =
                    folded.stream()
                            .filter(each -> family.isInstance(each.first().event()))
                            .filter(each -> each.last().position() <= readTo)
                            .map(row)
                            .toList();
            if (!rows.isEmpty()) {
                table.differing(rows)
                        .forEach(
                                (at, shown) ->
                                        found.add(
                                                new Difference(
                                                        shown ? Kind.DIFFERS : Kind.LACKS,
                                                        list.name(),
                                                        at)));
            }
        }
    }
}
