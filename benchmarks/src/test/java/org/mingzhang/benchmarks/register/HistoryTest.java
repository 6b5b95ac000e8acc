package org.mingzhang.benchmarks.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.replay.ReplayRounds;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;

class HistoryTest {
    @Test
    void an_invented_register_is_imported_and_replayed(@TempDir Path folder) throws Exception {
        Rulebook rulebook = RulebookLoader.fromClasspath().byId("cn-party");
        Path file = folder.resolve("register.csv");
        new InventedRegister(rulebook).write(file, 0, 30);
        RegisterRounds imports = new RegisterRounds(file, rulebook, step -> {});

        imports.round(folder.resolve("data"));
        List<Line> lines = new ArrayList<>(imports.lines());
        lines.addAll(new ReplayRounds(1, step -> {}).run(folder.resolve("data")));

        assertThat(lines).hasSize(7).allMatch(line -> line.rate().least() > 0);
        assertThat(lines.getFirst().with()).startsWith("register.csv: 30 rows, ");
    }
}
