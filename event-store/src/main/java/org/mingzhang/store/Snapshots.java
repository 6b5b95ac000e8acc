package org.mingzhang.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.mingzhang.store.append.NewEvent;

/**
 * The snapshots of streams. They are only ever added; the one furthest on counts. They are not
 * sealed: whoever turns snapshots on has to see to that first.
 */
final class Snapshots {

    private final Rows rows;

    Snapshots(DataSource dataSource) {
        this.rows = new Rows(dataSource, Sealing.NONE);
    }

    void store(NewEvent snapshot) {
        rows.write(
                "insert into ledger.snapshot (event_id, stream_type, stream_id, sequence,"
                        + " payload_type, payload_revision, recorded_at, payload, meta_data)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                snapshot.eventId(),
                snapshot.streamType(),
                snapshot.streamId(),
                snapshot.sequence(),
                snapshot.payloadType(),
                snapshot.payloadRevision(),
                snapshot.recordedAt(),
                snapshot.payload(),
                snapshot.metaData());
    }

    Optional<StoredEvent> latest(String streamId) {
        return rows
                .read(
                        Rows::event,
                        "select -1 as "
                                + Rows.EVENT
                                + " from ledger.snapshot where stream_id = ?"
                                + " order by sequence desc limit 1",
                        streamId)
                .stream()
                .findFirst();
    }
}
