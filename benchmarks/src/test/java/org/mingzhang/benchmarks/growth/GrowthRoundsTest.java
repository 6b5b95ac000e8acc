package org.mingzhang.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;

class GrowthRoundsTest {
    @Test
    void one_ledger_is_measured_at_each_size(@TempDir Path folder) throws Exception {
        Rulebook rulebook = RulebookLoader.fromClasspath().byId("cn-party");
        List<Line> lines =
                new GrowthRounds(rulebook, step -> {})
                        .run(folder.resolve("data"), List.of(200L, 400L));

        assertThat(lines).hasSize(16).allMatch(line -> line.rate().least() > 0);
        assertThat(lines)
                .filteredOn(line -> line.what().equals("**one person's history**"))
                .extracting(Line::with)
                .doesNotHaveDuplicates();
        assertThat(Charts.of(lines))
                .contains("title \"one person's history, p99 ms\"")
                .contains("title \"disk for each event, with its indexes, B\"");
    }
}
