package org.mingzhang.keeper.platform;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.cosign.WitnessStatus;
import org.mingzhang.keeper.cosign.Witnesses;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tile.TiledLog;

/**
 * The keeper, and the witnesses it asks if there are any.
 *
 * @param files of the public log, by path
 */
record KeptLog(KeeperLoop loop, @Nullable Witnesses asked, Function<String, Optional<byte[]>> files)
        implements AutoCloseable {

    static KeptLog of(KeeperSettings settings, LedgerDatabase database, InstantSource clock) {
        Witnesses witnesses = settings.witnesses(clock).orElse(null);
        return new KeptLog(
                new KeeperLoop(
                        database,
                        settings.place(),
                        settings.interval(),
                        witnesses == null ? Cosigners.NONE : witnesses),
                witnesses,
                TiledLog.below(settings.place().folder()));
    }

    void start() {
        if (asked != null) {
            asked.start();
        }
        loop.start();
    }

    List<WitnessStatus> witnesses() {
        return asked == null ? List.of() : asked.status();
    }

    /**
     * Entries under a checkpoint as it is published, whatever the keeper is doing; NaN where none
     * is, or it cannot be read.
     */
    double published(String path) {
        try {
            return files.apply(path)
                    .map(note -> (double) Checkpoint.of(SignedNote.of(note).text()).size())
                    .orElse(Double.NaN);
        } catch (MalformedNote | UncheckedIOException damaged) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        if (asked != null) {
            asked.close();
        }
        loop.close();
    }
}
