package org.mingzhang.app.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Console;
import org.mingzhang.app.stage.SignedFolder;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.cosign.Patience;
import org.mingzhang.keeper.cosign.Witnesses;
import org.mingzhang.keeper.run.KeeperLoop;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.policy.StatedPolicies;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.PolicyChanged;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;

/** Which witnesses are asked is on record, whoever changed it and whatever ended in between. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedPoliciesTest {
    @TempDir static Path folder;

    private static SignedFolder ledger;
    private static String policy;

    private final Console console = new Console();

    @BeforeAll
    static void a_signed_ledger_without_witnesses() throws Exception {
        ledger = new SignedFolder(folder).prepared();
        String key = Files.readString(log("vkeys")).strip();
        Signer witness = Signer.ofSeed("audit.test/w", SignatureKind.COSIGNATURE_V1, new byte[32]);
        // Without an address nobody is asked; it is named all the same.
        policy = "log %s\nwitness audit %s\nquorum audit\n".formatted(key, witness.verifier());
    }

    @Test
    @Order(1)
    void a_policy_that_nobody_recorded_is_found() throws Exception {
        assertThat(log("policies/1")).hasSameBinaryContentAs(log("policy.note"));
        assertThat(ledger("audit")).as("the control: " + console.out()).isZero();

        stateUnrecorded();

        assertThat(stated(2).saysWhat(policy.getBytes(UTF_8))).isTrue();
        assertThat(ledger("audit")).isEqualTo(1);
        assertThat(console.out()).contains("公开日志在第 %d 条处变更了信任策略，却没有登记".formatted(stated(2).size()));
        assertThat(found(Instant.EPOCH)).containsExactly("POLICY_CHANGE_UNRECORDED");
        assertThat(found(Clock.systemUTC().instant())).as("only just").isEmpty();
        assertThat(found(Instant.MAX)).as("nobody records").isEmpty();

        String served = log("").toString();
        ledger.written("policy.note", Duration.ofSeconds(1));
        assertThat(ledger("audit", "--log", served)).as("only just: " + console.out()).isZero();
        assertThat(console.out()).contains("第 %d 条处".formatted(stated(2).size()), "正在登记");
        ledger.written("policy.note", Duration.ofMinutes(2));
        assertThat(ledger("audit", "--log", served)).as("long ago").isEqualTo(1);
        assertThat(console.out()).contains("却没有登记").doesNotContain("正在登记");
    }

    @Test
    @Order(2)
    void the_next_start_records_it_once_and_also_that_the_witnesses_are_let_go_of()
            throws Exception {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> !recorded(node).isEmpty());
            PolicyChanged change = change(recorded(node).getFirst());
            assertThat(change.number()).isEqualTo(2);
            assertThat(change.policy()).isEqualTo(ContentDigest.of(policy.getBytes(UTF_8)));
            assertThat(change.logSize()).isEqualTo(stated(2).size());
            assertThat(change.quorum()).isEqualTo("audit");
            assertThat(change.witnesses())
                    .singleElement()
                    .asString()
                    .startsWith("audit audit.test/w+");
        }
        Files.delete(folder.resolve("log-policy"));
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> recorded(node).size() == 2);
            PolicyChanged change = change(recorded(node).getLast());
            assertThat(change.quorum()).isEqualTo("none");
            assertThat(change.witnesses()).isEmpty();
        }
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Await.until(() -> published() > recorded(node).getLast().position());
            assertThat(recorded(node)).as("after a third start").hasSize(2);
        }
        assertThat(ledger("audit")).as(console.out()).isZero();
        assertThat(found(Instant.EPOCH)).isEmpty();
    }

    @Test
    @Order(3)
    void a_record_without_its_policy_is_found() throws Exception {
        byte[] kept = Files.readAllBytes(log("policies/2"));
        Files.delete(log("policies/2"));
        assertThat(ledger("audit")).isEqualTo(1);
        assertThat(console.out()).contains("登记了信任策略变更，日志中却没有相符的策略");
        assertThat(found(Instant.MAX)).hasSize(2).containsOnly("POLICY_CHANGE_UNFOUNDED");

        Files.write(log("policies/2"), Files.readAllBytes(log("policies/3")));
        assertThat(found(Instant.MAX))
                .as("another one in its place")
                .contains("POLICY_CHANGE_UNFOUNDED");

        Files.write(log("policies/2"), kept);
        assertThat(ledger("audit")).as(console.out()).isZero();
    }

    @Test
    @Order(4)
    void a_stranger_finds_it_in_the_public_export() throws Exception {
        Path export = folder.resolve("public");
        assertThat(ledger("export", "--public", "--out", export.toString())).isZero();
        assertThat(Files.readString(export.resolve("records.jsonl")))
                .contains("audit.test/w", ContentDigest.of(policy.getBytes(UTF_8)).hex());
        assertThat(console.typed("verify", export.toString(), "--key", log("vkeys").toString()))
                .as(console.out())
                .isZero();
    }

    /** The keeper alone states it; the process that would record it has ended. */
    private static void stateUnrecorded() throws IOException {
        Files.writeString(folder.resolve("log-policy"), policy);
        LogPlace place = LogPlace.in(folder);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Witnesses witnesses =
                        new Witnesses(
                                policy.getBytes(UTF_8),
                                TiledLog.below(place.folder()),
                                Patience.USUAL,
                                Clock.systemUTC());
                KeeperLoop keeper =
                        new KeeperLoop(
                                new LedgerDatabase(
                                        database.access().url(),
                                        DatabaseAccess.APP,
                                        database.access().app()),
                                place,
                                Duration.ZERO,
                                witnesses)) {
            witnesses.start();
            keeper.start();
            Await.until(() -> Files.exists(log("policies/2")));
        }
    }

    /** What a watch finds that begins now, of policies. */
    private static List<String> found(Instant since) throws IOException {
        return ledger.found(since).stream().filter(kind -> kind.startsWith("POLICY")).toList();
    }

    private static List<StoredEvent> recorded(LedgerNode node) {
        return node.part(StoredEvents.class).stream(UpkeepEvent.POLICY.toString());
    }

    private static PolicyChanged change(StoredEvent event) throws IOException {
        return WireJson.mapper().readValue(event.payload(), PolicyChanged.class);
    }

    private static SignedPolicy stated(int number) throws IOException {
        return SignedPolicy.of(Files.readAllBytes(log(StatedPolicies.path(number))));
    }

    private static long published() {
        return ledger.published().size();
    }

    private static Path log(String path) {
        return ledger.log(path);
    }

    private int ledger(String... words) {
        return console.on(folder, words);
    }
}
