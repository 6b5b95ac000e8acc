package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.note.VerifierKey;

/** A ledger that is served keeps a public log, which a stranger fetches and checks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicLogTest {
    private static final Pattern MIRROR =
            Pattern.compile("<!-- mirror -->\\n```\\n(.*?)```", Pattern.DOTALL);

    @TempDir static Path folder;

    private static LedgerNode node;
    private static List<byte[]> leaves;

    private final Console console = new Console();

    @BeforeAll
    static void the_scenario_is_entered() throws Exception {
        node = LedgerNode.serving(folder, 0, notice -> {});
        Staged.demonstration(node, folder);
        leaves = recorded();
        Await.until(() -> get("/log/checkpoint").statusCode() == 200 && size() == leaves.size());
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    @Order(1)
    void every_entry_is_proved_to_a_stranger_and_no_other_in_its_place() {
        VerifierKey key = VerifierKey.of(text(get("/log/vkeys")).strip());
        for (int index = 0; index < leaves.size(); index++) {
            TlogProof proof = TlogProof.of(get("/log/proof/" + index + ".tlog-proof").body());

            assertThat(proof.note().vouchedBy(List.of(key))).hasSize(1);
            assertThat(proof.proves(leaves.get(index))).isTrue();
            assertThat(proof.proves(leaves.get((index + 1) % leaves.size()))).isFalse();
        }
        assertThat(get("/log/proof/" + leaves.size() + ".tlog-proof").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_stranger_learns_nothing_of_a_case_and_stays_outside() throws IOException {
        StringBuilder everything = new StringBuilder();
        try (var files = Files.walk(folder.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                everything.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        String published =
                new String(
                        everything.toString().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8);
        assertThat(published)
                .contains("\"_sd\"")
                .doesNotContain("周明川", "C-DEMO", "CASE-2021", "星委决", "recorder", "approver");
        for (String path :
                List.of("/api/v1/cases", "/api/v1/cases/CASE-2021-012", "/api/v1/events/x")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    @Order(3)
    void meters_tell_how_it_stands() {
        MeterRegistry meters = node.part(MeterRegistry.class);
        assertThat(meters.get("mingzhang.log.size").gauge().value()).isEqualTo(leaves.size());
        assertThat(meters.get("mingzhang.log.waiting").gauge().value()).isZero();
        assertThat(meters.get("mingzhang.log.refused").gauge().value()).isZero();
        assertThat(meters.get("mingzhang.log.checkpoint.age").gauge().value())
                .isBetween(0.0, 600.0);
    }

    @Test
    @Order(4)
    void the_documented_commands_make_a_copy(@TempDir Path copy) throws Exception {
        assumeTrue(
                new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0,
                "NOT CHECKED: this machine has no curl");
        Matcher script = MIRROR.matcher(Files.readString(Path.of("../docs/transparency-log.md")));
        assertThat(script.find()).isTrue();
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-e", "-c", script.group(1)).directory(copy.toFile());
        shell.environment().put("url", ServedLedger.log(node));
        assertThat(shell.inheritIO().start().waitFor()).isZero();

        for (String path :
                List.of(
                        "checkpoint",
                        "vkeys",
                        "tile/0/000.p/" + leaves.size(),
                        "tile/entries/000.p/" + leaves.size())) {
            assertThat(copy.resolve(path)).hasSameBinaryContentAs(folder.resolve("log/" + path));
        }
    }

    @Test
    @Order(4)
    void the_verifier_finds_the_served_log_and_its_folder_right() {
        String key = text(get("/log/vkeys")).strip();
        String served = ServedLedger.log(node);

        assertThat(console.typed("verify", served, "--online", "--key", key)).isZero();
        assertThat(console.typed("verify", folder.resolve("log").toString(), "--key", key))
                .isZero();
        assertThat(console.out())
                .startsWith("已核验（VERIFIED）")
                .contains("由 " + leaves.size() + " 条条目重新算出");
        assertThat(console.typed("verify", folder.resolve("log").toString())).isEqualTo(4);
    }

    @Test
    @Order(5)
    void the_terminal_shows_it_served_or_not() throws IOException {
        JsonNode served = checkpoint();
        node.close();
        JsonNode alone = checkpoint();

        for (JsonNode answer : List.of(served, alone)) {
            assertThat(answer.get("size").asInt()).isEqualTo(leaves.size());
            assertThat(answer.get("waiting").asInt()).isZero();
            assertThat(answer.get("origin").asText()).matches("localhost/mingzhang-[0-9a-f]{8}");
            assertThat(answer.at("/vkeys/0").asText()).startsWith(answer.get("origin").asText());
        }
        assertThat(console.on(folder, "checkpoint")).isZero();
        assertThat(console.out()).contains("校验点：localhost/mingzhang-", "待入日志：0 条");
    }

    @Test
    @Order(6)
    void the_files_are_made_again_byte_for_byte() throws IOException {
        assertThat(console.on(folder, "rebuild-log")).isZero();
        assertThat(console.out()).contains("逐字节一致");
        assertThat(console.on(folder, "rebuild-log"))
                .as("never over a folder that is there")
                .isEqualTo(2);

        Path tile = folder.resolve("log/tile/0/000.p/" + leaves.size());
        byte[] bytes = Files.readAllBytes(tile);
        bytes[0] ^= 1;
        Files.write(tile, bytes);
        assertThat(console.on(folder, "rebuild-log", "--to", folder.resolve("again").toString()))
                .isEqualTo(1);
        assertThat(console.out()).contains("不同：tile/0/000.p/" + leaves.size());
    }

    @Test
    @Order(7)
    void the_next_start_mends_the_files_and_signs_nothing_anew() throws IOException {
        byte[] checkpoint = Files.readAllBytes(folder.resolve("log/checkpoint"));
        Path tile = folder.resolve("log/tile/0/000.p/" + leaves.size());
        node = LedgerNode.serving(folder, 0, notice -> {});

        Path rebuilt = folder.resolve("log-rebuilt/tile/0/000.p/" + leaves.size());
        Await.until(() -> same(tile, rebuilt));
        assertThat(get("/log/checkpoint").body()).isEqualTo(checkpoint);
    }

    private static List<byte[]> recorded() throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        try (Connection connection = node.ownerConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select digests, recorded_at, payload_type from ledger.event"
                                        + " order by position")) {
            while (rows.next()) {
                leaves.add(
                        Leaf.entry(
                                rows.getBytes(1),
                                rows.getTimestamp(2).toInstant(),
                                rows.getString(3)));
            }
        }
        assertThat(leaves).hasSizeGreaterThan(60);
        return leaves;
    }

    private static long size() {
        return Checkpoint.of(SignedNote.of(get("/log/checkpoint").body()).text()).size();
    }

    private static boolean same(Path one, Path other) {
        try {
            return Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode checkpoint() throws IOException {
        assertThat(console.on(folder, "checkpoint", "--json")).isZero();
        return console.json();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path) {
        return ServedLedger.get(node, path);
    }
}
