package org.mingzhang.keeper.cosign;

import java.time.Duration;

/**
 * How long what may take.
 *
 * @param publication a checkpoint waits this long for enough cosignatures before it is published
 * @param answer a witness answers within this time, or has not answered
 * @param round a checkpoint is the one witnesses are asked for this long while a newer one waits
 * @param renewal after this time without a new checkpoint the newest is cosigned again
 * @param firstRetry before a witness that failed is asked again; doubled each time it fails
 * @param longestRetry between two attempts
 */
public record Patience(
        Duration publication,
        Duration answer,
        Duration round,
        Duration renewal,
        Duration firstRetry,
        Duration longestRetry) {
    /**
     * What the outside is promised: a cosignature no older than eight minutes while all is well.
     */
    public static final Patience USUAL =
            new Patience(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(4),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1));
}
