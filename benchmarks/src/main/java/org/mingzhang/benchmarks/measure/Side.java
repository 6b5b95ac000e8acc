package org.mingzhang.benchmarks.measure;

import java.sql.SQLException;

/** One of the things measured beside each other: a way to append events, one per request. */
public interface Side extends AutoCloseable {
    String name();

    /**
     * Makes new streams, so that no round finds longer ones than another.
     *
     * @param clients how many will send requests
     */
    Load.Request prepare(int clients) throws SQLException;

    /** Fails unless exactly what was prepared and acknowledged in all rounds is stored. */
    void verify(long acknowledged) throws SQLException;

    @Override
    void close();
}
