package org.mingzhang.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;

class NegativeControlTest {
    @Test
    void a_lost_row_is_noticed_on_a_durable_server(@TempDir Path folder) throws Exception {
        try (Laboratory laboratory = Laboratory.open(folder.resolve("data"))) {
            assertThatCode(() -> NegativeControl.run(laboratory.owner(DatabaseAccess.DATABASE)))
                    .doesNotThrowAnyException();
            assertThat(Machine.line(laboratory))
                    .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
        }
    }
}
