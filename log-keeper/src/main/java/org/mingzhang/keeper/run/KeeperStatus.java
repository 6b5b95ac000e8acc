package org.mingzhang.keeper.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the log.
 *
 * @param size entries under the newest checkpoint
 * @param waiting recorded entries that are not yet under it
 * @param publishedAt when the newest checkpoint was published; null before the first
 * @param why what keeps it from going on; null when nothing does
 */
public record KeeperStatus(
        Stage stage, long size, long waiting, @Nullable Instant publishedAt, @Nullable String why) {

    /** What the keeper is doing. */
    public enum Stage {
        /** Another keeper has the log, or the first look is not yet over. */
        STANDBY,
        /** It keeps the log. */
        KEEPING,
        /** It tries again soon. */
        FAILING,
        /** It signs nothing any more; a person has to decide. */
        REFUSED
    }

    static final KeeperStatus BEFORE = new KeeperStatus(Stage.STANDBY, 0, 0, null, null);

    KeeperStatus standby() {
        return new KeeperStatus(Stage.STANDBY, size, waiting, publishedAt, null);
    }

    KeeperStatus keeping(long newSize, long newWaiting, @Nullable Instant at) {
        return new KeeperStatus(Stage.KEEPING, newSize, newWaiting, at, null);
    }

    KeeperStatus failing(String reason) {
        return new KeeperStatus(Stage.FAILING, size, waiting, publishedAt, reason);
    }

    KeeperStatus refused(String reason) {
        return new KeeperStatus(Stage.REFUSED, size, waiting, publishedAt, reason);
    }
}
