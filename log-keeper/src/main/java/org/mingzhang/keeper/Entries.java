package org.mingzhang.keeper;

import java.io.IOException;
import java.util.List;

/**
 * What is to be logged: leaves by position, gapless from 0. The index in the log is the position.
 */
public interface Entries {
    /**
     * The leaves from a position on, in order; fewer than the limit only where the entries end.
     *
     * @throws IOException when they cannot be read at the moment
     * @throws SignerRefuses when one is missing between others
     */
    List<byte[]> from(long position, int limit) throws IOException;

    /**
     * The position of the newest entry; -1 when there is none.
     *
     * @throws IOException when it cannot be read at the moment
     */
    long head() throws IOException;
}
