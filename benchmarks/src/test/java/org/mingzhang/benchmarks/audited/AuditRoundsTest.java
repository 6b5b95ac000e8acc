package org.mingzhang.benchmarks.audited;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;

class AuditRoundsTest {
    @Test
    void every_peer_keeps_each_change(@TempDir Path folder) throws Exception {
        try (Laboratory laboratory = Laboratory.open(folder.resolve("data"))) {
            List<Line> lines =
                    new AuditRounds(Plan.tiny(), laboratory, step -> {}).run(Clock.systemUTC());

            assertThat(lines)
                    .allMatch(line -> line.rate().least() > 0)
                    .extracting(Line::what)
                    .containsExactly(
                            "**command bus, the ledger's engine**",
                            "command bus, stock Axon JPA engine",
                            "JPA, a row updated, nothing kept",
                            "JPA and Hibernate Envers",
                            "JaVers");
        }
    }
}
