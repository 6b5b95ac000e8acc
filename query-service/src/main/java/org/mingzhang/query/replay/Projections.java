package org.mingzhang.query.replay;

import java.util.List;
import java.util.Optional;

/** The projections of this service. */
public interface Projections {
    /** How each of them stands. */
    List<ProjectionStatus> all();

    /** How one stands; empty when there is none of that name. */
    Optional<ProjectionStatus> find(String name);

    /**
     * Forgets the rows of a projection and folds the ledger again.
     *
     * @return false when another node works on it, so that nothing was done
     */
    boolean replay(String name);

    /**
     * Offers every parked stream once more.
     *
     * @return how many of them were taken
     */
    int retry(String name);
}
