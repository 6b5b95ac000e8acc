package org.mingzhang.command.platform.upkeep;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.tile.TiledLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the log's list of keys from the start on, so that a change of the key is on record soon
 * after it, and one that a crash parted from its record after the next start.
 */
final class LogKeyFollower {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeyFollower.class);

    private final LogKeyEnds ends;
    private final Path folder;
    private @Nullable String lastFailure;

    LogKeyFollower(LogKeyEnds ends, Path folder) {
        this.ends = ends;
        this.folder = folder;
    }

    /** What fails is tried again, and told once. */
    void look() {
        try {
            ends.recordMissing(TiledLog.below(folder))
                    .forEach(
                            done ->
                                    LOG.info(
                                            "the end of a key of the log is on record: {}",
                                            done.events()));
            lastFailure = null;
        } catch (RuntimeException failed) {
            String failure = String.valueOf(failed.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("the end of a key of the log is not on record: {}", failure, failed);
            }
            lastFailure = failure;
        }
    }
}
