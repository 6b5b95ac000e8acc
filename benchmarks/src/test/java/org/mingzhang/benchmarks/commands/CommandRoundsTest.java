package org.mingzhang.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;

class CommandRoundsTest {
    @Test
    void every_side_answers_and_loses_nothing(@TempDir Path folder) throws Exception {
        try (Laboratory laboratory = Laboratory.open(folder.resolve("data"))) {
            List<Line> lines =
                    new CommandRounds(Plan.tiny(), laboratory, step -> {}).run(Clock.systemUTC());

            assertThat(lines).hasSize(8).allMatch(line -> line.rate().least() > 0);
            assertThat(Line.table(lines)).contains("stock Axon JDBC engine | 4 clients");
        }
    }
}
