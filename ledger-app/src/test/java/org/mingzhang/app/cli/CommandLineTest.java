package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.wire.WireJson;

/**
 * What a person types, end to end on one data folder: a dry run, the run, and again. The folder's
 * database is kept running by another user of it, as a server would.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {
    private static final String HEADER =
            "record_no,case_no,subject_kind,subject_id,post,organisation_id,conduct_on,opened_on,"
                    + "decided_on,grounds,finding,measure,measure_days,outcome";

    /** Seven good rows, two of a case that others stand between; seven that mean nothing. */
    private static final List<String> ROWS =
            List.of(
                    "1,CR-1,CADRE,C-1,PO,U-1,2003-03-30,2003-04-01,2004-02-03,05A,SUBSTANTIATED,SUSPENSION,5,RESTORED_TO_POST",
                    "2,CR-2,CADRE,C-2,PO,U-1,2003-04-05,2003/04/02,2004-02-03,05A,UNFOUNDED,REPRIMAND,,",
                    "3,CR-1,CADRE,C-2,PO,,2003-03-30,2003-04-01,2004-02-03,10Z,,,,",
                    "4,CR-3,CADRE,C-1,PO,U-2,2005-01-01,20050101,,05A,PENDING,,,",
                    "5,CR-4,CADRE,C-3,PO,,2005-01-01,2005-01-01,2005-02-01,05A,SUBSTANTIATED,SUSPENSION,,",
                    "6,CR-5,ORGANISATION,U-9,,,2005-01-01,2005-01-01,2005-02-01,05A,NOT_SUBSTANTIATED,,,",
                    "7,CR-6,CADRE,C-3,PO,,,2005-01-01,,05A,SUBSTANTIATED,SEPARATION,,EXPUNGED",
                    "7,CR-6,CADRE,C-3,PO,,,2005-01-01,,05A,SUBSTANTIATED,SEPARATION,,EXPUNGED",
                    "8,CR-7,CADRE,,PO,,2005-01-01,2005-01-01,2005-02-01,05A,UNFOUNDED,,,",
                    "9,CR-7,CADRE,C-4,PO,,2005-01-01,,2005-02-01,05A,UNFOUNDED,,,",
                    "10,CR-7,CADRE,C-4,PO,,2005-01-01,2005-01-02,2005-01-01,05A,UNFOUNDED,,,",
                    "11,CR-7,CADRE,C-4,PO,,2005-01-01,2005-01-01,2005-02-01,??,UNFOUNDED,,,",
                    "12,CR-7,CADRE,C-4,PO,,2005-01-01,2005-01-01,2005-02-01,05A,MAYBE,,,",
                    "13,CR-7,CADRE,C-4,PO,,2005-01-01,2005-01-01,2005-02-01,05A,UNFOUNDED,EXILE,,",
                    "14,CR-1,CADRE,C-1,PO,U-1,2003-03-30,2003-04-01,2004-02-03,05A,SUBSTANTIATED,SUSPENSION,50,");

    private static EmbeddedDatabase running;

    @TempDir static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void somebody_else_runs_on_the_folder() throws IOException {
        running = EmbeddedDatabase.open(folder.resolve("data"));
    }

    @AfterAll
    static void the_last_one_stops_the_database() throws IOException {
        running.close();
    }

    @Test
    @Order(1)
    void good_rows_go_in_and_bad_rows_come_back_as_the_dry_run_foresaw() throws IOException {
        Path report = folder.resolve("rejected.csv");
        Map<String, Integer> foreseen = imported("--dry-run");

        Map<String, Integer> counts = imported("--report", report.toString());

        assertThat(counts)
                .isEqualTo(foreseen)
                .containsOnlyKeys("rows", "recorded", "unchanged", "rejected", "warnings")
                .containsAllEntriesOf(
                        Map.of("rows", 15, "recorded", 7, "unchanged", 1, "rejected", 7));
        assertThat(counts.get("warnings")).isGreaterThan(7);
        assertThat(Files.readAllLines(report).stream().skip(1))
                .extracting(CommandLineTest::error)
                .containsExactly(
                        "10 subject_id SUBJECT_MISSING",
                        "11 opened_on OPENING_DATE_MISSING",
                        "12 decided_on DECIDED_BEFORE_OPENED",
                        "13 grounds GROUND_UNKNOWN",
                        "14 finding FINDING_UNKNOWN",
                        "15 measure MEASURE_UNKNOWN",
                        "16 record_no RECORD_DIFFERS");
    }

    @Test
    @Order(3)
    void a_second_import_changes_nothing() throws IOException {
        Map<String, Integer> again =
                Map.of("rows", 15, "recorded", 0, "unchanged", 8, "rejected", 7, "warnings", 0);

        assertThat(imported()).isEqualTo(again);
        assertThat(imported("--dry-run")).isEqualTo(again);
    }

    @Test
    @Order(4)
    void a_history_shows_what_the_register_noted() throws IOException {
        assertThat(ledger("history", "C-1")).isZero();
        assertThat(out.toString()).contains("CR-1", "CR-3", "恢复职务");

        assertThat(ledger("history", "C-1", "--json")).isZero();
        JsonNode history = WireJson.mapper().readTree(out.toString());
        assertThat(history.findValuesAsText("kind")).contains("MEASURE", "IMPORTED_OUTCOME");
        assertThat(history.findValuesAsText("code")).contains("RESTORED_TO_POST");

        assertThat(ledger("history", "C-1", "--as-of", "2003-12-31", "--json")).isZero();
        assertThat(out.toString()).doesNotContain("RESTORED_TO_POST").contains("CR-1");
    }

    @Test
    @Order(5)
    void what_is_not_there_or_makes_no_sense_has_its_exit_code() throws IOException {
        assertThat(ledger("history", "C-999")).isEqualTo(CommandFault.NOT_FOUND);
        assertThat(err.toString()).contains("查无此人");
        assertThat(ledger("history", "C-1", "--as-of", "yesterday")).isEqualTo(CommandFault.USAGE);
        assertThat(ledger("import", "nowhere.csv", "--rulebook", "us-chicago-police"))
                .isEqualTo(CommandFault.NOT_FOUND);
        assertThat(ledger("import", register().toString(), "--rulebook", "mars"))
                .isEqualTo(CommandFault.USAGE);
        assertThat(err.toString()).contains("cn-party");
        assertThat(ledger("frobnicate")).isEqualTo(CommandFault.USAGE);
    }

    @Test
    @Order(6)
    void accounts_are_created_listed_and_reset() throws IOException {
        assertThat(ledger("accounts", "create", "lin", "--role", "RECORDER,APPROVER")).isZero();
        assertThat(out.toString()).contains("一次性密码");
        assertThat(ledger("accounts", "list")).isZero();
        assertThat(out.toString()).contains("lin\tAPPROVER,RECORDER");
        assertThat(ledger("accounts", "reset", "lin")).isZero();
        assertThat(ledger("accounts", "reset", "nobody")).isEqualTo(CommandFault.USAGE);
    }

    @Test
    @Order(7)
    void nothing_invented_goes_into_a_ledger() throws IOException {
        for (String invented : List.of("demo", "train")) {
            assertThat(ledger(invented)).isEqualTo(CommandFault.USAGE);
            assertThat(err.toString()).contains("无法移除", "--data");
        }
        assertThat(ledger("history", "C-DEMO-02")).isEqualTo(CommandFault.NOT_FOUND);
        assertThat(folder.resolve("data/demo-password")).doesNotExist();
    }

    @Test
    void help_stands_in_both_languages() {
        assertThat(execute(Language.ZH, List.of("import", "--help"))).isZero();
        assertThat(out.toString()).contains("只判断，不记录");
        assertThat(execute(Language.EN, List.of("import", "--help"))).isZero();
        assertThat(out.toString()).contains("decide, record nothing");
        assertThat(Language.of(new String[] {}, Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.ZH);
        assertThat(Language.of(new String[] {"--lang=en"}, Map.of())).isEqualTo(Language.EN);
    }

    private Map<String, Integer> imported(String... more) throws IOException {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "import",
                                register().toString(),
                                "--rulebook",
                                "us-chicago-police"));
        args.addAll(List.of(more));
        args.add("--json");
        assertThat(ledger(args.toArray(String[]::new))).isZero();
        JsonNode counts = WireJson.mapper().readTree(out.toString());
        Map<String, Integer> read = new TreeMap<>();
        counts.properties().forEach(each -> read.put(each.getKey(), each.getValue().intValue()));
        return read;
    }

    private static Path register() throws IOException {
        return Files.writeString(
                folder.resolve("register.csv"), HEADER + "\n" + String.join("\n", ROWS) + "\n");
    }

    private static String error(String line) {
        String[] fields = line.split(",");
        return fields[14] + " " + fields[15] + " " + fields[16];
    }

    private int ledger(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        if (!all.contains("frobnicate")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        return execute(Language.ZH, all);
    }

    private int execute(Language language, List<String> args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        language,
                        false,
                        false,
                        Clock.systemUTC());
        return CommandTree.of(terminal).execute(args.toArray(String[]::new));
    }
}
