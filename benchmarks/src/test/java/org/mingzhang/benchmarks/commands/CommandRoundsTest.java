package org.mingzhang.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
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

            assertThat(lines).allMatch(line -> line.rate().least() > 0);
            assertThat(lines)
                    .extracting(Line::what, Line::with)
                    .containsAll(everySideWith("2 clients", "4 clients"))
                    .contains(tuple("**a command sent to every list showing it**", "one at a time"))
                    .contains(tuple(SIGNED, "10 a second"), tuple(SIGNED, "4 clients"))
                    .hasSize(2 * SIDES + 3);
            assertThat(Line.table(lines)).contains("stock Axon JDBC engine | 4 clients");
        }
    }

    private static final int SIDES = 9;
    private static final String SIGNED =
            "**an entry recorded to a signed checkpoint that holds it**";

    private static List<Tuple> everySideWith(String... clients) {
        return Stream.of(
                        "**command bus, the ledger's engine**",
                        "**command bus, lists and log in its process**",
                        "**commands over HTTP, command service**",
                        "**commands over HTTP, lists and log in its process**",
                        "Tomcat and the ledger's group commit alone",
                        "command bus, stock Axon JDBC engine",
                        "Pekko Persistence JDBC",
                        "the ledger's group commit alone",
                        "raw JDBC, one INSERT and commit per event")
                .flatMap(side -> Stream.of(clients).map(with -> tuple(side, with)))
                .toList();
    }
}
