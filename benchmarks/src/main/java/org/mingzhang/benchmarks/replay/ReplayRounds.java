package org.mingzhang.benchmarks.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.query.QueryServiceApplication;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Folds all projections of the query service again, in turn with the bare scan and with what Axon
 * brings for it.
 */
public final class ReplayRounds {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One for each of its segments, and as many again for tokens and events. */
    private static final int AXONS_CONNECTIONS = 10;

    private final int rounds;
    private final Consumer<String> progress;

    public ReplayRounds(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Replays a ledger that was filled before. */
    public List<Line> run(Path folder) throws IOException, SQLException {
        try (Laboratory laboratory = Laboratory.open(folder);
                ConfigurableApplicationContext service = service(laboratory);
                StockReplay axon =
                        new StockReplay(
                                laboratory.peer(DatabaseAccess.DATABASE, AXONS_CONNECTIONS))) {
            Projections projections = service.getBean(Projections.class);
            progress.accept("projections fold for the first time");
            long events = awaitAll(projections);
            BareScan bare = new BareScan(laboratory.owner(DatabaseAccess.DATABASE));
            List<Double> replayed = new ArrayList<>();
            List<Double> scanned = new ArrayList<>();
            List<Double> stock = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                progress.accept("replay, round " + (round + 1));
                laboratory.settle();
                replayed.add(events / replay(projections));
                laboratory.settle();
                scanned.add(bare.eventsPerSecond());
                laboratory.settle();
                stock.add(axon.eventsPerSecond(events));
            }
            String with = "%,d events, %d lists".formatted(events, projections.all().size());
            Series ours = new Series(replayed);
            return List.of(
                    new Line("**replay into all projections**", with, "events/s", ours, null, null),
                    new Line(
                            "raw JDBC scan, batched upsert of the same rows",
                            "one thread, batch 1,000",
                            "events/s",
                            new Series(scanned),
                            null,
                            ours),
                    new Line(
                            "stock Axon: pooled processor, a row written for each event",
                            "4 segments, batch 100",
                            "events/s",
                            new Series(stock),
                            null,
                            ours));
        }
    }

    private static double replay(Projections projections) {
        Stopwatch watch = new Stopwatch();
        for (ProjectionStatus each : projections.all()) {
            if (!projections.replay(each.name())) {
                throw new IllegalStateException(each.name() + " cannot be replayed");
            }
        }
        awaitAll(projections);
        return watch.seconds();
    }

    /** Waits until every projection has folded every event, and answers how many there are. */
    private static long awaitAll(Projections projections) {
        Stopwatch watch = new Stopwatch();
        while (watch.seconds() < PATIENCE.toSeconds()) {
            List<ProjectionStatus> all = projections.all();
            if (all.stream().anyMatch(each -> each.deadLetters() > 0)) {
                throw new IllegalStateException("a projection has parked events");
            }
            if (all.stream().allMatch(each -> each.position() == each.head())) {
                return all.getFirst().head() + 1;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new IllegalStateException("a projection does not come to its end");
    }

    private static ConfigurableApplicationContext service(Laboratory laboratory) {
        return new SpringApplicationBuilder(QueryServiceApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(laboratory.serviceArguments());
    }
}
