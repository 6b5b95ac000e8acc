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

    /**
     * A key as it is stored.
     *
     * @param id by which events name it
     * @param scope destroyed together
     * @param wrapped the key, encrypted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record WrappedKey(byte[] id, String scope, byte[] wrapped) {
        /** The same key, encrypted otherwise. */
        public WrappedKey wrappedAs(byte[] anew) {
            return new WrappedKey(id, scope, anew);
        }
    }

    /** Those whose ids come after one, in the order of ids. */
    public List<WrappedKey> after(byte[] id, int limit) {
        return rows.read(
                row -> new WrappedKey(row.getBytes(1), row.getString(2), row.getBytes(3)),
                "select key_id, scope, wrapped from ledger.sealing_key where key_id > ?"
                        + " order by key_id limit ?",
                id,
                limit);
    }

    /**
     * Stores keys as they are wrapped now, all or none; one that was destroyed meanwhile stays so.
     * A row is made anew, because none may be changed; and nobody destroys keys in between.
     */
    public void replace(List<WrappedKey> keys) {
        rows.together(
                "lock table ledger.sealing_key in share row exclusive mode",
                "with gone as (delete from ledger.sealing_key where key_id = ?"
                        + " returning key_id, scope, made_at)"
                        + " insert into ledger.sealing_key (key_id, scope, wrapped, made_at)"
                        + " select key_id, scope, ?, made_at from gone",
                keys.stream().map(key -> new Object[] {key.id(), key.wrapped()}).toList());
    }

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
