package org.mingzhang.query.history;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/** The recorded events, as the event store holds them; never a projection that may lag. */
public interface EventSource {
    /** Every event of a stream in recorded order; empty for a stream that does not exist. */
    List<Recorded<LedgerEvent>> events(StreamId stream);

    /** Every event of these streams, stream by stream, those of one in recorded order. */
    default List<Recorded<LedgerEvent>> events(Collection<StreamId> streams) {
        return streams.stream().flatMap(stream -> events(stream).stream()).toList();
    }

    /** The first event of each of these streams. */
    List<Recorded<LedgerEvent>> firsts(Collection<StreamId> streams);

    /** The events at positions from one to another, both included, in recorded order. */
    List<Recorded<LedgerEvent>> between(long from, long to);

    /** The event with this id. */
    Optional<Recorded<LedgerEvent>> event(String eventId);

    /** The position of the newest event, or -1 while the ledger is empty. */
    long head();
}
