package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.wire.WireJson;

/**
 * A case and what is due, read on the folder of the packed scenario. No query service ever ran on
 * it, so nothing but the ledger itself can be read.
 */
class DeskCommandsTest {
    private static EmbeddedDatabase running;

    @TempDir static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void the_scenario_is_entered() throws IOException {
        running = EmbeddedDatabase.open(folder);
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            Demonstration.on(node).prepare(folder);
        }
    }

    @AfterAll
    static void the_last_one_stops_the_database() throws IOException {
        running.close();
    }

    @Test
    void a_case_is_walked_to_a_step() throws IOException {
        JsonNode last = answered("case", "CASE-2021-012");
        int steps = last.get("steps").asInt();
        assertThat(steps).isGreaterThan(3);
        assertThat(last.get("step").asInt()).isEqualTo(steps);
        assertThat(last.get("events")).hasSize(steps);

        JsonNode second = answered("case", "CASE-2021-012", "--step", "2");
        assertThat(second.get("changes").findValuesAsText("position"))
                .containsOnly(second.get("events").get(1).get("position").asText());
        assertThat(second.get("state")).isNotEqualTo(last.get("state"));

        assertThat(ledger(Language.ZH, "case", "CASE-2021-012", "--step", "2")).isZero();
        assertThat(out.toString()).contains(">  2  ", "第 2 步所变", "第 2 步（共 " + steps + " 步）时的状态");
        assertThat(ledger(Language.EN, "case", "CASE-2021-012")).isZero();
        assertThat(out.toString()).contains("State at step " + steps + " of " + steps);
    }

    @Test
    void a_case_is_read_as_it_stood_at_a_position_or_a_day() throws IOException {
        JsonNode events = answered("case", "CASE-2021-012").get("events");
        String first = events.get(0).get("position").asText();
        assertThat(answered("case", "CASE-2021-012", "--at", first).get("steps").asInt()).isOne();
        String day = events.get(0).get("legalDate").asText();
        assertThat(answered("case", "CASE-2021-012", "--as-of", day).get("events"))
                .allSatisfy(
                        event ->
                                assertThat(event.get("legalDate").asText())
                                        .isLessThanOrEqualTo(day));
    }

    @Test
    void what_is_due_is_found_without_the_lists_of_the_query_service() throws IOException {
        JsonNode page = answered("dues", "--on", "2026-03-01", "--within", "250");
        assertThat(page.get("items")).isNotEmpty().hasSize(page.get("total").asInt());
        String organ = page.get("items").get(0).get("due").get("organ").asText();

        JsonNode ours = answered("dues", "--on", "2026-03-01", "--within", "250", "--organ", organ);
        assertThat(ours.get("items")).isNotEmpty();
        assertThat(ours.findValuesAsText("organ")).containsOnly(organ);
        assertThat(ledger(Language.ZH, "dues", "--on", "2026-03-01", "--within", "250")).isZero();
        assertThat(out.toString()).contains("只作提醒");
    }

    @Test
    void what_is_not_on_record_or_makes_no_sense_is_said() {
        assertThat(ledger(Language.ZH, "case", "CASE-0")).isEqualTo(CommandFault.NOT_FOUND);
        assertThat(err.toString()).contains("没有这件案件");
        assertThat(ledger(Language.EN, "case", "CASE-2021-012", "--step", "99"))
                .isEqualTo(CommandFault.USAGE);
        assertThat(err.toString()).contains("A step is 1 to");
        assertThat(ledger(Language.EN, "dues", "--organ", "ORG-0"))
                .isEqualTo(CommandFault.NOT_FOUND);
        assertThat(err.toString()).contains("No organisation is on record as ORG-0");
        assertThat(ledger(Language.ZH, "dues", "--on", "2026-02-30")).isEqualTo(CommandFault.USAGE);
        assertThat(ledger(Language.ZH, "dues", "--within", "soon")).isEqualTo(CommandFault.USAGE);
    }

    @Test
    void a_folder_without_a_ledger_is_refused_and_left_alone() {
        Path nowhere = folder.resolve("nowhere");
        for (List<String> asked :
                List.of(List.of("dues"), List.of("case", "A"), List.of("history", "A"))) {
            List<String> args = new ArrayList<>(asked);
            args.addAll(List.of("--data", nowhere.toString()));
            assertThat(execute(Language.EN, args)).isEqualTo(CommandFault.NOT_FOUND);
            assertThat(err.toString()).contains("There is no ledger in the data folder");
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void help_stands_in_both_languages() {
        assertThat(execute(Language.ZH, List.of("case", "--help"))).isZero();
        assertThat(out.toString()).contains("案件编号", "显示第 K 步时的状态");
        assertThat(execute(Language.EN, List.of("dues", "--help"))).isZero();
        assertThat(out.toString()).contains("only what this organisation has to see to");
    }

    private JsonNode answered(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        assertThat(ledger(Language.ZH, all.toArray(String[]::new))).as(err.toString()).isZero();
        return WireJson.mapper().readTree(out.toString());
    }

    private int ledger(Language language, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.toString()));
        return execute(language, all);
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
