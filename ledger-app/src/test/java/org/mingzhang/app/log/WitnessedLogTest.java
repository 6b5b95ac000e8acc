package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.wire.WireJson;
import org.springframework.util.FileSystemUtils;

/**
 * A ledger with two small witnesses, and what becomes of it when whoever owns the database and the
 * log's key shows another history.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessedLogTest {
    /** Within this time of its first checkpoint a second history is known for what it is. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @TempDir static Path folder;
    @TempDir static Path offices;

    private static RunningWitness north;
    private static RunningWitness south;
    private static String policy;
    private static byte[] witnessed;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void a_ledger_and_two_offices() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Demonstration.on(node).prepare(folder);
            await(() -> Files.exists(folder.resolve("log/checkpoint")));
        }
        VerifierKey log = VerifierKey.of(Files.readString(folder.resolve("log/vkeys")).strip());
        north = witness("north", log);
        south = witness("south", log);
        policy =
                "log %s\nwitness north %s %s\nwitness south %s %s\ngroup both all north south\nquorum both\n"
                        .formatted(log, north.verifier(), url(north), south.verifier(), url(south));
    }

    @AfterAll
    static void stop() throws IOException {
        north.close();
        south.close();
    }

    @Test
    @Order(1)
    void without_witnesses_nothing_is_called_final() throws IOException {
        assertThat(ledger("checkpoint")).isZero();
        assertThat(out.toString()).contains("未设见证").doesNotContain("终局");
        assertThat(json().get("asksForWitnesses").asBoolean()).isFalse();
        assertThat(json().get("witnessed").asInt()).isZero();
        assertThat(verified(Files.readAllBytes(folder.resolve("log/checkpoint")))).isEqualTo(3);
    }

    @Test
    @Order(2)
    void with_a_quorum_proof_and_export_are_final() throws Exception {
        Files.writeString(folder.resolve("log-policy"), policy);
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            await(() -> get(node, "witnessed").statusCode() == 200);
            await(() -> gauge(node, "size") > 0);
            assertThat(get(node, "policy").body()).isEqualTo(utf8(policy));
            HttpResponse<byte[]> proof = get(node, "proof/7.tlog-proof");
            assertThat(proof.headers().firstValue("Log-State")).hasValue("witnessed");
            assertThat(Policy.of(utf8(policy)).isFinal(TlogProof.of(proof.body()).note())).isTrue();
            assertThat(gauge(node, "refused")).isZero();
            assertThat(get(node, "proof/100000.tlog-proof").statusCode()).isEqualTo(404);

            Path export = offices.resolve("open.zip");
            assertThat(ledger("export", "--public", "--out", export.toString())).isZero();
            assertThat(verified(export, policy)).isZero();
            assertThat(out.toString()).contains("终局");
            assertThat(verified(export, withOneMore()))
                    .as("a policy that asks for a witness more is not content")
                    .isEqualTo(3);
        }
        witnessed = Files.readAllBytes(folder.resolve("log/witnessed"));
        assertThat(ledger("checkpoint")).isZero();
        assertThat(out.toString()).contains("会签", "（终局）");
        assertThat(json().get("witnessed").asLong()).isEqualTo(size(witnessed));
        assertThat(json().get("witnesses")).hasSize(2);
    }

    @Test
    @Order(3)
    void a_new_start_with_nothing_changed_is_cosigned_again() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            await(() -> gauge(node, "size") == size(witnessed));
            assertThat(gauge(node, "refused")).isZero();
        }
    }

    /** A3, A10: every row and file rewritten, and signed with the stolen key. */
    @Test
    @Order(4)
    void a_rewritten_log_signed_with_the_right_key_is_cosigned_by_nobody() throws Exception {
        forget();
        owner("update ledger.event set leaf = convert_to('{}', 'UTF8') where position = 20");
        byte[] second = refused();

        assertThat(size(second)).isEqualTo(size(witnessed));
        assertThat(verified(second)).as("not final for whoever asks for witnesses").isEqualTo(3);
        assertThat(verified(witnessed)).isZero();
        assertThat(twoRoots(second)).as("evidence anybody can check").isEqualTo(1);
    }

    /**
     * A6, A9: an old backup of everything, the signer's memory too, and the log goes on from it.
     */
    @Test
    @Order(5)
    void a_log_set_back_to_an_old_backup_is_cosigned_by_nobody() throws Exception {
        forget();
        owner("delete from ledger.event where position >= 40");
        byte[] second = refused();

        assertThat(size(second)).isEqualTo(40).isLessThan(size(witnessed));
        assertThat(verified(second)).isEqualTo(3);
    }

    /** Serves until every witness has refused, and answers the checkpoint that was published. */
    private static byte[] refused() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            await(() -> get(node, "checkpoint").statusCode() == 200);
            long begin = System.nanoTime();
            await(() -> gauge(node, "refused") == 2);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(WITHIN);
            assertThat(get(node, "witnessed").statusCode()).isEqualTo(404);
            assertThat(get(node, "proof/7.tlog-proof").headers().firstValue("Log-State"))
                    .hasValue("in-checkpoint");
            return get(node, "checkpoint").body();
        }
    }

    /** What an attacker who owns the machine lets go of: files and memory, but not the key. */
    private static void forget() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("log"));
        Files.delete(folder.resolve("log-signed"));
    }

    private static void owner(String act) throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            DatabaseAccess access = database.access();
            try (Connection connection =
                            DriverManager.getConnection(
                                    access.url(), DatabaseAccess.OWNER, access.owner());
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table ledger.event disable trigger event_is_immutable");
                assertThat(statement.executeUpdate(act)).isPositive();
                statement.execute("alter table ledger.event enable trigger event_is_immutable");
            }
        }
    }

    private int verified(byte[] checkpoint) throws IOException {
        return verified(Files.write(offices.resolve("checkpoint"), checkpoint), policy);
    }

    private int verified(Path thing, String by) throws IOException {
        Path file = Files.writeString(offices.resolve("policy"), by);
        return typed("verify", thing.toString(), "--policy", file.toString());
    }

    private int twoRoots(byte[] second) throws IOException {
        String kept = Files.write(offices.resolve("kept"), witnessed).toString();
        String shown = Files.write(offices.resolve("checkpoint"), second).toString();
        String file = offices.resolve("policy").toString();
        return typed("verify", shown, "--policy", file, "--checkpoint", kept);
    }

    private static String withOneMore() {
        String vkey =
                Signer.ofSeed("third.test/w", SignatureKind.COSIGNATURE_V1, new byte[32])
                        .verifier()
                        .toString();
        return policy.replace("group both all", "witness third " + vkey + "\ngroup both all third");
    }

    private static RunningWitness witness(String office, VerifierKey log) throws IOException {
        return RunningWitness.start(
                offices.resolve(office),
                KeyList.of(List.of(log)),
                office + ".test/witness",
                RunningWitness.loopback(0),
                Clock.systemUTC());
    }

    private static String url(RunningWitness witness) {
        return "http://127.0.0.1:" + witness.address().getPort();
    }

    private static double gauge(LedgerNode node, String what) {
        return node.part(MeterRegistry.class).get("mingzhang.log.witness." + what).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .map(value -> what.equals("size") ? value / 2 : value)
                .sum();
    }

    private static long size(byte[] note) {
        return Checkpoint.of(SignedNote.of(note).text()).size();
    }

    private JsonNode json() throws IOException {
        assertThat(ledger("checkpoint", "--json")).isZero();
        return WireJson.mapper().readTree(out.toString());
    }

    private int ledger(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.toString()));
        return typed(all.toArray(String[]::new));
    }

    private int typed(String... args) {
        out.getBuffer().setLength(0);
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter(), true),
                        Language.ZH,
                        false,
                        false,
                        Clock.systemUTC());
        return CommandTree.of(terminal).execute(args);
    }

    private static HttpResponse<byte[]> get(LedgerNode node, String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + node.port() + "/log/" + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
