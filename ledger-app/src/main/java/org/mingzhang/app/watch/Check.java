package org.mingzhang.app.watch;

import java.time.Duration;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * One thing that is looked at again and again.
 *
 * @param name of it, in metrics
 * @param every so often at most
 */
record Check(String name, Duration every, Look look) {

    /** One look. */
    @FunctionalInterface
    interface Look {
        /**
         * Looks.
         *
         * @param progress told how much was read; slows down who reads too fast
         * @return what is wrong
         */
        Set<Finding> look(LongConsumer progress) throws Exception;
    }
}
