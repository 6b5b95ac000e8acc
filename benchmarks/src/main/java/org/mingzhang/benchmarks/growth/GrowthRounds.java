package org.mingzhang.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.benchmarks.register.InventedRegister;
import org.mingzhang.benchmarks.register.RegisterRounds;
import org.mingzhang.query.QueryServiceApplication;
import org.mingzhang.rulebook.Rulebook;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes one invented register after the other over into one ledger, and measures at each size. */
public final class GrowthRounds {
    /** About; what is said of a size is said of the events that are there. */
    private static final int EVENTS_OF_A_ROW = 4;

    private final Rulebook rulebook;
    private final Consumer<String> progress;
    private int rows;

    /**
     * @param rulebook one that lists its grounds
     * @param progress told what is being done
     */
    public GrowthRounds(Rulebook rulebook, Consumer<String> progress) {
        this.rulebook = rulebook;
        this.progress = progress;
    }

    /**
     * Measures one ledger as it grows.
     *
     * @param sizes about how many events it has, ascending
     */
    public List<Line> run(Path folder, List<Long> sizes) throws IOException, SQLException {
        List<Line> lines = new ArrayList<>();
        for (long size : sizes) {
            progress.accept("the ledger grows to about %,d events".formatted(size));
            double imported = grow(folder, size);
            try (Laboratory laboratory = Laboratory.open(folder)) {
                laboratory.settle();
                List<Line> measured = measured(laboratory, imported);
                // Who ends a run of hours keeps what was measured until then.
                measured.forEach(line -> progress.accept(line.row()));
                lines.addAll(measured);
            }
        }
        return lines;
    }

    /** Answers how many events a second the import made. */
    private double grow(Path folder, long size) throws IOException, SQLException {
        int wanted = Math.toIntExact(size / EVENTS_OF_A_ROW);
        Path file = Files.createTempFile("invented-register-", ".csv");
        try {
            new InventedRegister(rulebook).write(file, rows, wanted - rows);
            rows = wanted;
            return new RegisterRounds(file, rulebook, progress).importInto(folder);
        } finally {
            Files.delete(file);
        }
    }

    private List<Line> measured(Laboratory laboratory, double imported) throws SQLException {
        Stopwatch watch = new Stopwatch();
        try (ConfigurableApplicationContext service =
                new SpringApplicationBuilder(QueryServiceApplication.class)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .run(laboratory.serviceArguments())) {
            Reads reads = new Reads(service, laboratory);
            long events = reads.awaitLists();
            progress.accept(
                    "lists follow to %,d events after %.0f s".formatted(events, watch.seconds()));
            String with = "%,d events".formatted(events);
            List<Line> lines = new ArrayList<>();
            lines.add(
                    new Line(
                            "**history import**, the last part",
                            with,
                            "events/s",
                            new Series(List.of(imported)),
                            null,
                            null));
            lines.addAll(reads.latencies(with));
            lines.addAll(new Disk(laboratory).lines(with));
            lines.addAll(reads.fold(with));
            return lines;
        }
    }
}
