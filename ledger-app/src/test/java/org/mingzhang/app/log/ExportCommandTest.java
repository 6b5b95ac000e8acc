package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.shared.CaseId;

/** The demonstration is handed out, while it is served and afterwards. */
class ExportCommandTest {
    @TempDir Path folder;

    private final Console console = new Console();

    @Test
    void what_is_handed_out_is_verified_whether_or_not_the_ledger_is_served() throws IOException {
        String open = folder.resolve("open").toString();
        String zip = folder.resolve("case.zip").toString();
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Demonstration.on(node).prepare(folder);
            awaitCheckpoint();
            assertThat(ledger("export", "--public", "--out", open)).isZero();
        }
        assertThat(console.out()).contains("已导出 9 条", "校验点：localhost/mingzhang-");
        assertThat(verified(open)).isZero();
        assertThat(Files.readString(folder.resolve("open/records.jsonl")))
                .contains("RE-2022-003", "星委决〔2021〕12号")
                .doesNotContain("周明川", "C-DEMO", "recorder", "公示期");

        assertThat(ledger("export", "--case", "CASE-2021-012", "--out", zip, "--json")).isZero();
        JsonNode answer = console.json();
        assertThat(answer.get("readers").asText()).isEqualTo("internal");
        assertThat(answer.get("records").asInt()).isGreaterThan(10);
        assertThat(answer.get("waiting").asInt()).isZero();
        assertThat(verified(zip)).isZero();
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            ExportRecorded recorded =
                    (ExportRecorded)
                            node.part(EventStore.class)
                                    .readEvents("export:" + answer.get("id").asText())
                                    .next()
                                    .getPayload();
            assertThat(recorded.manifest().hex()).isEqualTo(answer.get("manifest").asText());
            assertThat(recorded.caseId()).isEqualTo(new CaseId("CASE-2021-012"));
        }

        assertThat(ledger("export", "--public", "--out", zip)).as("no overwriting").isEqualTo(2);
        assertThat(ledger("export", "--out", zip + ".zip")).as("which?").isEqualTo(2);
        assertThat(ledger("export", "--case", "nobody", "--out", zip + ".zip")).isEqualTo(3);
        for (String own : List.of(open, zip, open + "/records.csv", open + "/records.jsonl")) {
            assertThat(ledger("import", own, "--rulebook", "cn-party")).as(own).isEqualTo(2);
        }
        String releases = folder.resolve("releases").toString();
        assertThat(ledger("release", "--to", releases)).isZero();
        assertThat(ledger("release", "--to", releases, "--json")).isZero();
        JsonNode second = console.json();
        assertThat(second.get("records").asInt()).isEqualTo(9);
        assertThat(second.get("hidden").asInt()).isZero();
        assertThat(verified(releases + "/" + second.get("version").asText())).isZero();
        String release = releases + "/latest";
        assertThat(ledger("statistics")).isZero();
        assertThat(console.out()).startsWith("table,year,category,count");
        assertThat(ledger("statistics", "--check", release)).isZero();
        Path counts = Path.of(release, "statistics.csv");
        Files.writeString(counts, Files.readString(counts).replaceFirst(",\r\n", ",77\r\n"));
        assertThat(ledger("statistics", "--check", release)).isEqualTo(1);
        assertThat(console.out()).contains("公布为“77”，应为“”");
        Files.delete(folder.resolve("log/checkpoint"));
        assertThat(ledger("export", "--public", "--out", zip + ".zip")).isEqualTo(3);
    }

    /** Until nothing waits any more for the log. */
    private void awaitCheckpoint() {
        Await.until(
                () -> {
                    try {
                        return ledger("checkpoint", "--json") == 0
                                && console.json().get("waiting").asInt() == 0;
                    } catch (IOException notJson) {
                        throw new UncheckedIOException(notJson);
                    }
                });
    }

    private int verified(String export) throws IOException {
        String key = Files.readString(folder.resolve("log/vkeys")).strip();
        return console.typed("verify", export, "--key", key);
    }

    private int ledger(String... words) {
        return console.on(folder, words);
    }
}
