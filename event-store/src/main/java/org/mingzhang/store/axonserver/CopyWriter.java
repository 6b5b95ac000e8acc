package org.mingzhang.store.axonserver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.AppendStatement;
import org.mingzhang.store.append.Sequencer;

/**
 * Adds events whose positions another has given: at these positions or not at all. Used by one
 * thread only.
 */
final class CopyWriter {

    private final Connection connection;
    private final AppendStatement statement;

    /** Over a connection of the application role, which stays the caller's. */
    CopyWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = AppendStatement.on(connection);
    }

    /**
     * Adds all of them in one transaction. An append id that is taken stays with the append that
     * had it first; a second one under it can be found by its events only.
     *
     * @param firstPosition where the first event belongs
     * @return false when somebody else has meanwhile added to the ledger, or may; then nothing was
     *     added
     */
    boolean write(long firstPosition, List<Append> appends) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean continues =
                    statement.execute(withFreeIds(appends))
                                    instanceof AppendStatement.Result.Stored stored
                            && stored.firstPosition() == firstPosition
                            && Sequencer.is(LedgerCopy.SEQUENCER, connection);
            if (continues) {
                connection.commit();
            }
            return continues;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<Append> withFreeIds(List<Append> appends) throws SQLException {
        Set<String> taken = new HashSet<>(statement.taken(appends));
        List<Append> free = new ArrayList<>();
        for (Append append : appends) {
            boolean first = append.stamps().stream().allMatch(stamp -> taken.add(stamp.id()));
            free.add(first ? append : new Append(append.events(), null));
        }
        return free;
    }
}
