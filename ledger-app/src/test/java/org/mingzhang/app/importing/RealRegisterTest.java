package org.mingzhang.app.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.Ledger;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.register.Column;
import org.mingzhang.app.register.RegisterFile;
import org.mingzhang.query.cadre.CadreHistories;
import org.mingzhang.query.cadre.CadreHistory;
import org.mingzhang.query.cadre.HistoryAxis;
import org.mingzhang.query.cadre.HistoryEntry;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.CadreId;
import org.mingzhang.wire.WireJson;

/**
 * The real register, which is kept beside the project and not in it: imported by a process that is
 * killed on the way, and again by one that is not.
 */
class RealRegisterTest {
    private static final Path REGISTER =
            Path.of("..", "..", "shared", "data", "chicago", "accountability-2000-2009.csv.gz");
    private static final long ENOUGH_TO_BE_IN_THE_MIDDLE = 2_000;

    @TempDir Path folder;

    @Test
    void a_killed_import_is_completed_and_every_row_is_accounted_for() throws Exception {
        Path file = register();
        Process killed = ledger("import", file.toString(), "--rulebook", "us-chicago-police");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("data"))) {
            awaitHead(database, killed);
            killed.destroyForcibly().waitFor();

            Map<String, Integer> counts = imported(file);

            assertThat(counts).containsEntry("rows", 26_869).containsEntry("rejected", 6_963);
            assertThat(counts.get("unchanged")).isPositive();
            assertThat(counts.get("recorded") + counts.get("unchanged")).isEqualTo(19_906);
            assertThat(number(database, "select count(*) from ledger.event"))
                    .isEqualTo(number(database, "select position + 1 from ledger.head"));
            assertThat(
                            number(
                                    database,
                                    "select count(*) from ledger.event"
                                            + " where payload_type like 'accountability.opened%'"
                                            + " or payload_type like 'accountability.subject-named%'"))
                    .isEqualTo(19_906);
        }
        outcomes_show_in_their_persons_histories(file);
    }

    private void outcomes_show_in_their_persons_histories(Path file) throws Exception {
        try (LedgerNode node = LedgerNode.reading(folder.resolve("data"), notice -> {})) {
            Map<String, Integer> found = new TreeMap<>();
            for (String[] noted : noted(file)) {
                if (entries(node, noted[0]).anyMatch(each -> noted[1].equals(each.code()))) {
                    found.merge(noted[1], 1, Integer::sum);
                }
            }
            assertThat(found)
                    .containsEntry("RESTORED_TO_POST", 1)
                    .containsEntry("REDUCED_ON_APPEAL", 12)
                    .containsEntry("EXPUNGED", 5);
        }
    }

    private static Stream<HistoryEntry> entries(LedgerNode node, String cadre) {
        AsOf now = AsOf.head(node.part(EventSource.class).head());
        CadreHistory history =
                node.part(CadreHistories.class)
                        .of(new CadreId(cadre), now, HistoryAxis.RECORDED)
                        .orElseThrow();
        return history.entries().stream();
    }

    /** Person and outcome of every row whose outcome says more than that nothing was served. */
    private static List<String[]> noted(Path file) throws IOException {
        List<String[]> noted = new ArrayList<>();
        try (var register = RegisterFile.open(file)) {
            for (var line = register.nextLine(); line.isPresent(); line = register.nextLine()) {
                String outcome = line.get().value(Column.OUTCOME);
                if (!outcome.isEmpty() && !outcome.startsWith("NOT_SERVED")) {
                    noted.add(new String[] {line.get().value(Column.SUBJECT_ID), outcome});
                }
            }
        }
        return noted;
    }

    private Map<String, Integer> imported(Path file) throws Exception {
        Process process =
                ledger("import", file.toString(), "--rulebook", "us-chicago-police", "--json");
        assertThat(process.waitFor()).isZero();
        JsonNode counts = WireJson.mapper().readTree(folder.resolve("out").toFile());
        Map<String, Integer> read = new TreeMap<>();
        counts.properties().forEach(each -> read.put(each.getKey(), each.getValue().intValue()));
        return read;
    }

    private Process ledger(String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Ledger.class.getName()));
        command.addAll(List.of(args));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        File out = folder.resolve("out").toFile();
        return new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitHead(EmbeddedDatabase database, Process running) {
        while (running.isAlive() && head(database) < ENOUGH_TO_BE_IN_THE_MIDDLE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(running.isAlive()).as("the import is still running").isTrue();
    }

    private static long head(EmbeddedDatabase database) {
        try {
            return number(database, "select position from ledger.head");
        } catch (SQLException notYetThere) {
            return -1;
        }
    }

    private static long number(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.access().url(),
                                DatabaseAccess.OWNER,
                                database.access().owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Path register() {
        Path file = REGISTER.toAbsolutePath().normalize();
        assumeTrue(
                Files.isRegularFile(file),
                () -> "the real register is not at " + file + ", so it is not imported here");
        return file;
    }
}
