package org.mingzhang.app.watch;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mingzhang.shared.Text;

/**
 * One thing that is looked at again and again.
 *
 * @param name of it, in metrics
 * @param title of it, for people
 * @param every so often at most
 */
record Check(String name, Text title, Duration every, Look look) {

    /** One look. */
    @FunctionalInterface
    interface Look {
        /**
         * Looks.
         *
         * @param progress told how much was read; slows down who reads too fast
         */
        Sight look(LongConsumer progress) throws Exception;
    }

    /**
     * What one look saw.
     *
     * @param wrong what is not as it must be
     * @param covered how far it looked, for people
     */
    record Sight(Set<Finding> wrong, Text covered) {}
}
