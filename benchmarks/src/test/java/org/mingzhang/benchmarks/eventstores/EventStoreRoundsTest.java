package org.mingzhang.benchmarks.eventstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.Plan;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;

class EventStoreRoundsTest {
    @Test
    void each_peer_keeps_every_event_or_is_said_to_be_left_out(@TempDir Path folder)
            throws Exception {
        List<String> told = new ArrayList<>();
        try (Laboratory laboratory = Laboratory.open(folder.resolve("data"))) {
            List<Line> lines =
                    new EventStoreRounds(Plan.tiny(), laboratory, told::add).run(Clock.systemUTC());

            if (lines.isEmpty()) {
                assertThat(told).singleElement().asString().contains("are left out");
            } else {
                assertThat(lines).hasSize(6).allMatch(line -> line.rate().least() > 0);
                assertThat(lines)
                        .extracting(Line::what)
                        .contains(
                                "Message DB, a call for each event",
                                "Emmett on PostgreSQL, in Node.js");
            }
        }
    }
}
