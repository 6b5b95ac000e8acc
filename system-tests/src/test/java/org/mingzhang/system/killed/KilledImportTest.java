package org.mingzhang.system.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.system.stage.Node;
import org.mingzhang.system.stage.OneProcess;
import org.mingzhang.wire.WireJson;

/** An import, killed while it runs: the next one goes on where it stood. */
class KilledImportTest {
    private static final int ROWS = 4_000;
    private static final int REJECTED = 1;
    private static final String HEADER =
            "record_no,case_no,subject_kind,subject_id,post,organisation_id,conduct_on,opened_on,"
                    + "decided_on,grounds,finding,measure,measure_days,outcome\n";
    private static final Pattern COUNTS = Pattern.compile("(\\{\"rows\".*\\})");
    private static final String RECORDED =
            "select count(*) from ledger.event where append_id is not null";

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        OneProcess.clear(folder.resolve("data"));
    }

    @Test
    void an_import_killed_halfway_is_completed_by_the_next() throws Exception {
        Path file = Files.writeString(folder.resolve("register.csv"), register());
        Node killed = importing(file);
        awaitRecorded(killed, ROWS / 10);
        killed.killHard();
        long kept = recorded();
        assertThat(kept).as("rows kept by the killed import").isBetween(1L, ROWS - 1L);

        JsonNode second = counts(importing(file));
        long found = second.get("unchanged").asLong();

        assertThat(second.get("rows").asLong()).isEqualTo(ROWS + REJECTED);
        assertThat(second.get("rejected").asLong()).isEqualTo(REJECTED);
        assertThat(second.get("recorded").asLong() + found).isEqualTo(ROWS);
        // A statement under way when the process died may still have come through.
        assertThat(found).isGreaterThanOrEqualTo(kept);

        JsonNode third = counts(importing(file));
        assertThat(third.get("recorded").asLong()).isZero();
        assertThat(third.get("unchanged").asLong()).isEqualTo(ROWS);
    }

    private Node importing(Path file) {
        return Node.start(
                "ledger-app",
                "exec",
                List.of(
                        "import",
                        file.toString(),
                        "--rulebook",
                        "us-chicago-police",
                        "--data",
                        folder.resolve("data").toString(),
                        "--json"));
    }

    private static JsonNode counts(Node importing) throws IOException {
        JsonNode counts = WireJson.mapper().readTree(importing.await(COUNTS));
        assertThat(importing.awaitEnd()).isZero();
        return counts;
    }

    private void awaitRecorded(Node importing, int rows) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (recorded() < rows) {
            assertThat(importing.isAlive()).as("the import ended before it was killed").isTrue();
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** How many rows of the register lie in the ledger; none while there is no ledger yet. */
    private long recorded() {
        try (Connection database = OneProcess.database(folder.resolve("data"));
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(RECORDED)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException | UncheckedIOException notYet) {
            return 0;
        }
    }

    private static String register() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= ROWS; i++) {
            rows.append(
                    "%d,CR-%d,CADRE,C-%d,POLICE OFFICER,,2004-01-05,2004-02-01,2004-06-01,05A,NOT_SUBSTANTIATED,,,\n"
                            .formatted(i, i, i % 1500));
        }
        return rows.append(
                        "0,CR-0,CADRE,C-0,POLICE OFFICER,,2004-13-41,2004-02-01,2004-06-01,05A,NOT_SUBSTANTIATED,,,\n")
                .toString();
    }
}
