package org.mingzhang.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.AttackTable;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.ServedLedger;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.app.stage.TwoOffices;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.springframework.util.FileSystemUtils;

/**
 * A ledger with two small witnesses, and what becomes of it when whoever owns the database and the
 * log's key shows another history.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(AttackTable.class)
class WitnessedLogTest {
    /** Within this time of its first checkpoint a second history is known for what it is. */
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @TempDir static Path folder;
    @TempDir static Path offices;

    private static TwoOffices two;
    private static String policy;
    private static byte[] witnessed;

    private final Console console = new Console();

    @BeforeAll
    static void a_ledger_and_two_offices() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Staged.demonstration(node, folder);
            Await.until(() -> Files.exists(folder.resolve("log/checkpoint")));
        }
        VerifierKey log = VerifierKey.of(Files.readString(folder.resolve("log/vkeys")).strip());
        two = TwoOffices.of(offices, KeyList.of(List.of(log)));
        policy = two.policy(log);
    }

    @AfterAll
    static void stop() throws IOException {
        two.close();
    }

    @Test
    @Order(1)
    void without_witnesses_nothing_is_called_final() throws IOException {
        assertThat(console.on(folder, "checkpoint")).isZero();
        assertThat(console.out()).contains("未设见证").doesNotContain("终局");
        assertThat(json().get("asksForWitnesses").asBoolean()).isFalse();
        assertThat(json().get("witnessed").asInt()).isZero();
        assertThat(verified(Files.readAllBytes(folder.resolve("log/checkpoint")))).isEqualTo(3);
    }

    @Test
    @Order(2)
    void with_a_quorum_proof_and_export_are_final() throws Exception {
        Files.writeString(folder.resolve("log-policy"), policy);
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> get(node, "witnessed").statusCode() == 200);
            Await.until(() -> gauge(node, "size") > 0);
            assertThat(get(node, "policy").body()).isEqualTo(utf8(policy));
            HttpResponse<byte[]> proof = get(node, "proof/7.tlog-proof");
            assertThat(proof.headers().firstValue("Log-State")).hasValue("witnessed");
            assertThat(Policy.of(utf8(policy)).isFinal(TlogProof.of(proof.body()).note())).isTrue();
            assertThat(gauge(node, "refused")).isZero();
            assertThat(get(node, "proof/100000.tlog-proof").statusCode()).isEqualTo(404);

            Await.until(() -> isFinal(get(node, "checkpoint").body()));
            Path export = offices.resolve("open.zip");
            assertThat(console.on(folder, "export", "--public", "--out", export.toString()))
                    .isZero();
            assertThat(verified(export, policy)).isZero();
            assertThat(console.out()).contains("终局");
            assertThat(verified(export, withOneMore()))
                    .as("a policy that asks for a witness more is not content")
                    .isEqualTo(3);
            Await.until(() -> !recordedPolicies(node).isEmpty());
            // The export and the policy are on record as well; both offices see that before the
            // ledger stops.
            long recorded = node.part(StoredEvents.class).head() + 1;
            Await.until(() -> size(get(node, "witnessed").body()) == recorded);
        }
        witnessed = Files.readAllBytes(folder.resolve("log/witnessed"));
        assertThat(console.on(folder, "checkpoint")).isZero();
        assertThat(console.out()).contains("会签", "（终局）");
        assertThat(json().get("witnessed").asLong()).isEqualTo(size(witnessed));
        assertThat(json().get("witnesses")).hasSize(2);
    }

    @Test
    @Order(3)
    void a_new_start_with_nothing_changed_is_cosigned_again() throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> gauge(node, "size") == size(witnessed));
            assertThat(gauge(node, "refused")).isZero();
        }
    }

    /** A3, A10: every row and file rewritten, and signed with the stolen key. */
    @Test
    @Order(4)
    void a_rewritten_log_signed_with_the_right_key_is_cosigned_by_nobody() throws Exception {
        forget();
        owner("update ledger.event set digests = convert_to('{}', 'UTF8') where position = 20");
        byte[] second = refused("A3, A10 all rewritten and signed");

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
        byte[] second = refused("A6, A9 set back to a backup");

        assertThat(size(second)).isEqualTo(40).isLessThan(size(witnessed));
        assertThat(verified(second)).isEqualTo(3);
    }

    /** Serves until every witness has refused, and answers the checkpoint that was published. */
    private static byte[] refused(String attack) throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> get(node, "checkpoint").statusCode() == 200);
            Duration after = Await.until(() -> gauge(node, "refused") == 2);
            AttackTable.found(attack, "both witnesses refuse", after, after, WITHIN);
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

    private static boolean isFinal(byte[] checkpoint) {
        return Policy.of(utf8(policy)).isFinal(SignedNote.of(checkpoint));
    }

    private int verified(byte[] checkpoint) throws IOException {
        return verified(Files.write(offices.resolve("checkpoint"), checkpoint), policy);
    }

    private int verified(Path thing, String by) throws IOException {
        Path file = Files.writeString(offices.resolve("policy"), by);
        return console.typed("verify", thing.toString(), "--policy", file.toString());
    }

    private int twoRoots(byte[] second) throws IOException {
        String kept = Files.write(offices.resolve("kept"), witnessed).toString();
        String shown = Files.write(offices.resolve("checkpoint"), second).toString();
        String file = offices.resolve("policy").toString();
        return console.typed("verify", shown, "--policy", file, "--checkpoint", kept);
    }

    private static String withOneMore() {
        String vkey =
                Signer.ofSeed("third.test/w", SignatureKind.COSIGNATURE_V1, new byte[32])
                        .verifier()
                        .toString();
        return policy.replace("group both all", "witness third " + vkey + "\ngroup both all third");
    }

    private static List<StoredEvent> recordedPolicies(LedgerNode node) {
        return node.part(StoredEvents.class).stream(UpkeepEvent.POLICY.toString());
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
        assertThat(console.on(folder, "checkpoint", "--json")).isZero();
        return console.json();
    }

    private static HttpResponse<byte[]> get(LedgerNode node, String file) {
        return ServedLedger.get(node, "/log/" + file);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
