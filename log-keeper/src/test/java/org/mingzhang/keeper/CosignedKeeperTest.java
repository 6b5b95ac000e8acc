package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.SignedPolicy;

/** What the keeper publishes when others vouch for it: at once, and again when more do. */
class CosignedKeeperTest {
    private static final Signer WITNESS =
            Signer.ofSeed("witness.test/w1", SignatureKind.COSIGNATURE_V1, new byte[32]);

    @TempDir Path root;

    private final GivenEntries entries = GivenEntries.first(5);
    private final GivenCosigners cosigners = new GivenCosigners();
    private KeptLog log;

    @BeforeEach
    void a_log() {
        log = new KeptLog(root);
    }

    @Test
    void a_checkpoint_is_published_with_what_there_is_and_again_with_more() throws IOException {
        Keeper keeper = keeper();
        assertThat(keeper.pass()).isTrue();
        assertThat(witnesses()).isZero();
        assertThat(log.folder().resolve("witnessed")).doesNotExist();

        cosigners.vouch();
        assertThat(keeper.pass()).isFalse();
        assertThat(witnesses()).isOne();
        assertThat(log.published().size()).isEqualTo(5);
        assertThat(log.file("witnessed")).isEqualTo(log.file("checkpoint"));
        log.assertSound(entries);

        byte[] before = log.file("checkpoint");
        assertThat(keeper.pass()).isFalse();
        assertThat(log.file("checkpoint")).isEqualTo(before);
    }

    @Test
    void what_enough_cosigned_stays_final_while_newer_ones_are_not() throws IOException {
        Keeper keeper = keeper();
        keeper.pass();
        cosigners.vouch();
        keeper.pass();
        byte[] witnessed = log.file("witnessed");

        entries.growTo(9);
        cosigners.lines.clear();
        assertThat(keeper.pass()).isTrue();
        assertThat(log.published().size()).isEqualTo(9);
        assertThat(witnesses()).isZero();
        assertThat(log.file("witnessed")).isEqualTo(witnessed);
    }

    @Test
    void a_new_start_hands_on_what_was_published() throws IOException {
        keeper().pass();
        cosigners.vouch();
        Keeper second = keeper();
        cosigners.offered.clear();
        second.pass();

        assertThat(cosigners.offered)
                .singleElement()
                .extracting(SignedNote::text)
                .isEqualTo(log.published().text());
        assertThat(witnesses()).isOne();
        assertThat(Files.readString(root.resolve("log-signed"))).isEqualTo(log.published().text());
    }

    @Test
    void the_policy_is_published_and_without_one_it_names_the_log_alone() throws IOException {
        keeper().pass();
        assertThat(log.file("policy")).isEqualTo(cosigners.policy.getBytes(StandardCharsets.UTF_8));

        log.keeper(entries).pass();
        assertThat(new String(log.file("policy"), StandardCharsets.UTF_8))
                .isEqualTo("log " + KeptLog.SIGNER.verifier() + "\nquorum none\n");
        byte[] signed = log.file("policy.note");
        assertThat(SignedPolicy.of(signed).saysWhat(log.file("policy"))).isTrue();
        assertThat(SignedPolicy.read(signed).logs()).containsExactly(KeptLog.SIGNER.verifier());
        entries.growTo(20);
        KeptLog.run(log.keeper(entries));
        assertThat(log.file("policy.note")).as("it is stated once").isEqualTo(signed);
    }

    @Test
    void each_policy_that_says_something_else_stays() throws IOException {
        log.keeper(entries).pass();
        byte[] alone = log.file("policies/1");
        assertThat(alone).isEqualTo(log.file("policy.note"));
        log.keeper(entries).pass();
        assertThat(log.folder().resolve("policies/2")).doesNotExist();

        cosigners.policy =
                "log "
                        + KeptLog.SIGNER.verifier()
                        + "\nwitness w "
                        + WITNESS.verifier()
                        + "\nquorum w\n";
        keeper().pass();
        keeper().pass();
        assertThat(SignedPolicy.of(log.file("policies/2")).saysWhat(log.file("policy"))).isTrue();
        assertThat(log.file("policies/2")).isEqualTo(log.file("policy.note"));

        log.keeper(entries).pass();
        assertThat(log.file("policies/3")).as("the first one again").isEqualTo(alone);
        assertThat(log.file("policies/1")).isEqualTo(alone);
        assertThat(log.folder().resolve("policies/4")).doesNotExist();
    }

    private Keeper keeper() {
        return new Keeper(
                entries, new DurableDisk(log.folder()), log.memory(), KeptLog.SIGNER, cosigners);
    }

    private int witnesses() {
        return SignedNote.of(log.file("checkpoint")).vouchedBy(List.of(WITNESS.verifier())).size();
    }

    /** Vouches when it is told to. */
    private static final class GivenCosigners implements Cosigners {
        String policy = "quorum none\n";

        final List<SignedNote> offered = new ArrayList<>();
        final List<SignatureLine> lines = new ArrayList<>();
        private Optional<SignedNote> witnessed = Optional.empty();

        void vouch() {
            SignedNote note = offered.getLast();
            lines.add(WITNESS.sign(note.text(), 1_800_000_000));
            witnessed = Optional.of(note.with(lines));
        }

        @Override
        public void offer(SignedNote note) {
            offered.add(new SignedNote(note.text(), note.signatures().subList(0, 1)));
        }

        @Override
        public List<SignatureLine> of(SignedNote note) {
            return offered.getLast().with(lines).signatures();
        }

        @Override
        public Optional<SignedNote> witnessed() {
            return witnessed;
        }

        @Override
        public Optional<byte[]> policy() {
            return Optional.of(policy.getBytes(StandardCharsets.UTF_8));
        }
    }
}
