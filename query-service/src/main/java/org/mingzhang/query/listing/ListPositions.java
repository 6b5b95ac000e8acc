package org.mingzhang.query.listing;

/** Knows how far each list has read the ledger. */
@FunctionalInterface
public interface ListPositions {
    /** The last position whose rows are all written, -1 when there is none yet. */
    long of(String list);
}
