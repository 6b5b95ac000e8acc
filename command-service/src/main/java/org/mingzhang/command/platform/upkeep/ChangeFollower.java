package org.mingzhang.command.platform.upkeep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.merkle.tile.TiledLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what the log keeps of its keys or its policies, or at the accounts, from the start on,
 * so that a change is on record soon after it, and one that a crash parted from its record after
 * the next start.
 */
final class ChangeFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);

    private final String what;
    private final Supplier<List<Receipt>> changes;
    private @Nullable String lastFailure;

    /** Records what is missing, given the files of the log by path. */
    @FunctionalInterface
    interface Changes {
        List<Receipt> recordMissing(Function<String, Optional<byte[]>> log);
    }

    /**
     * A follower.
     *
     * @param what it looks at, for the log file
     */
    ChangeFollower(String what, Changes changes, Path folder) {
        this(what, () -> changes.recordMissing(TiledLog.below(folder)));
    }

    /** One that looks at something else than the log. */
    ChangeFollower(String what, Supplier<List<Receipt>> changes) {
        this.what = what;
        this.changes = changes;
    }

    /** What fails is tried again, and told once. */
    void look() {
        try {
            changes.get().forEach(done -> LOG.info("{}: on record: {}", what, done.events()));
            lastFailure = null;
        } catch (RuntimeException failed) {
            String failure = String.valueOf(failed.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("{}: a change is not on record: {}", what, failure, failed);
            }
            lastFailure = failure;
        }
    }
}
