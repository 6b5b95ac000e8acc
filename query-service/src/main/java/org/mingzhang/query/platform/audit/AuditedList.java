package org.mingzhang.query.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingzhang.query.listing.ListRow;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.platform.audit.ListAudit.Difference;
import org.mingzhang.query.platform.audit.ListAudit.Kind;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.store.StoredEvent;

/**
 * One list, and how its rows are made. Every event that it has read is either in its row or parked,
 * and what is parked is the rest of a stream that cannot be taken.
 */
record AuditedList<R extends Record & ListRow>(
        Class<? extends LedgerEvent> family,
        Listing<R> list,
        Function<FoldedStream, R> row,
        ListTable<R> table) {

    /** Compares the streams that the list has read to their end. */
    void compare(
            List<AuditedStream> streams, long readTo, Parked parked, Consumer<Difference> found) {
        List<R> rows = new ArrayList<>();
        List<Long> none = new ArrayList<>();
        for (AuditedStream stream : streams) {
            Set<String> waiting = parked.taken(list.name(), stream.id());
            AuditedStream own = stream.of(family);
            long first = stream.events().getFirst().position();
            if (own.events().isEmpty() && !waiting.isEmpty()) {
                found.accept(new Difference(Kind.STRAY, name(), first));
            }
            if (own.events().isEmpty() || own.events().getLast().position() > readTo) {
                continue;
            }
            int taken = own.before(waiting);
            waiting(own, taken, waiting, found);
            if (taken == 0) {
                none.add(first);
                continue;
            }
            Optional<R> wanted = own.row(taken, row);
            wanted.ifPresent(rows::add);
            if (wanted.isEmpty()) {
                found.accept(lost(own.events().get(firstNotTaken(own, taken))));
            }
        }
        table.differing(rows)
                .forEach(
                        (at, shown) ->
                                found.accept(
                                        new Difference(
                                                shown ? Kind.DIFFERS : Kind.LACKS, name(), at)));
        table.shown(none).forEach(at -> found.accept(new Difference(Kind.INVENTS, name(), at)));
    }

    private String name() {
        return list.name();
    }

    /** Whether what is parked is the rest of the stream, and could not be taken. */
    private void waiting(
            AuditedStream own, int taken, Set<String> parked, Consumer<Difference> found) {
        List<StoredEvent> rest = own.events().subList(taken, own.events().size());
        rest.stream()
                .filter(each -> !parked.contains(each.eventId()))
                .forEach(each -> found.accept(lost(each)));
        long known = rest.stream().filter(each -> parked.contains(each.eventId())).count();
        if (known < parked.size()) {
            found.accept(new Difference(Kind.STRAY, name(), own.events().getFirst().position()));
        }
        if (!rest.isEmpty() && own.row(taken + 1, row).isPresent()) {
            found.accept(new Difference(Kind.IDLE, name(), rest.getFirst().position()));
        }
    }

    private int firstNotTaken(AuditedStream own, int taken) {
        int count = 0;
        while (count + 1 < taken && own.row(count + 1, row).isPresent()) {
            count++;
        }
        return count;
    }

    private Difference lost(StoredEvent event) {
        return new Difference(Kind.LOST, name(), event.position());
    }
}
