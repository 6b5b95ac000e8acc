package org.mingzhang.store;

import java.util.List;
import javax.sql.DataSource;

/**
 * The stored keys of sealed parts, one scope for each stream, and their destruction. Which are to
 * be destroyed is on record: an erasing event takes the keys of all events of its stream up to
 * itself.
 */
public final class SealingKeys {
    /** As the index of the table has it: the planner compares the words. */
    private static final String ERASES = "payload_type like '%.personal-data-erased.v%'";

    private final Rows rows;

    public SealingKeys(DataSource dataSource) {
        this.rows = new Rows(dataSource, Sealing.NONE);
    }

    /**
     * An erasing event.
     *
     * @param streamId the stream whose texts are erased
     * @param position up to where, the event's own included
     */
    public record Erasure(String streamId, long position) {}

    /** Those recorded after a position, in order. */
    public List<Erasure> erasures(long after) {
        return rows.read(
                row -> new Erasure(row.getString(1), row.getLong(2)),
                "select stream_id, position from ledger.event where "
                        + ERASES
                        + " and position > ? order by position",
                after);
    }

    /** Destroys what an erasure takes; again is no harm. Keys of later events are left. */
    public void destroy(Erasure erasure) {
        rows.write(
                "delete from ledger.sealing_key where scope = ? and key_id in"
                        + " (select key_id from ledger.event where stream_id = ? and position <= ?)",
                erasure.streamId(),
                erasure.streamId(),
                erasure.position());
    }
}
