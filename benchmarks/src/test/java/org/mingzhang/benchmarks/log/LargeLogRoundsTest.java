package org.mingzhang.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.measure.Line;

class LargeLogRoundsTest {
    @Test
    void a_log_is_made_signed_hashed_again_and_proven(@TempDir Path folder) throws Exception {
        List<Line> lines = new LargeLogRounds(9_000, 1, step -> {}).run(folder.resolve("log"));

        assertThat(lines).hasSize(4).allMatch(line -> line.rate().least() > 0);
        assertThat(Line.table(lines)).contains("9,000 entries");
    }
}
