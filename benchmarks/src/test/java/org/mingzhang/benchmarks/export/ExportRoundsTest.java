package org.mingzhang.benchmarks.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.measure.Line;

class ExportRoundsTest {
    @Test
    void every_decision_is_exported_dumped_and_verified(@TempDir Path folder) throws Exception {
        List<Line> lines = new ExportRounds(700, 1, step -> {}).run(folder.resolve("data"));

        assertThat(lines).hasSize(7).allMatch(line -> line.rate().least() > 0);
        assertThat(Line.table(lines)).contains("NDJSON", "1,400 records");
    }
}
