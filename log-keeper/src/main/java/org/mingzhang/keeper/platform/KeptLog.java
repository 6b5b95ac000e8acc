package org.mingzhang.keeper.platform;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.cosign.WitnessStatus;
import org.mingzhang.keeper.cosign.Witnesses;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.LedgerDatabase;

/** The keeper, and the witnesses it asks if there are any. */
record KeptLog(KeeperLoop loop, @Nullable Witnesses asked) implements AutoCloseable {

    static KeptLog of(KeeperSettings settings, LedgerDatabase database, InstantSource clock) {
        Witnesses witnesses = settings.witnesses(clock).orElse(null);
        return new KeptLog(
                new KeeperLoop(
                        database,
                        settings.place(),
                        settings.interval(),
                        witnesses == null ? Cosigners.NONE : witnesses),
                witnesses);
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

    @Override
    public void close() {
        if (asked != null) {
            asked.close();
        }
        loop.close();
    }
}
