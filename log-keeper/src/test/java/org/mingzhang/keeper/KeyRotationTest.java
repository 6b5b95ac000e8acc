package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.tile.TiledLog;

/** The key of a log ends at a size and another one goes on, whatever happens in between. */
class KeyRotationTest {
    @TempDir Path root;

    private final GivenEntries entries = GivenEntries.first(300);
    private LogPlace place;

    @BeforeEach
    void a_log() throws IOException {
        place = begun(root);
    }

    @Test
    void the_last_checkpoint_of_the_old_key_is_the_first_of_the_new_one() throws IOException {
        VerifierKey old = place.signer().verifier();
        VerifierKey next = place.prepareSuccessor();
        assertThat(next.name()).isEqualTo(old.name());
        assertThat(place.prepareSuccessor()).as("asked twice").isEqualTo(next);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(place.successorFile())))
                .isEqualTo("rw-------");

        pass(place);

        assertThat(place.successorFile()).doesNotExist();
        assertThat(place.signer().verifier()).isEqualTo(next);
        assertThat(Files.readString(place.folder().resolve("vkeys")))
                .isEqualTo(KeyList.endedLine(old, 300) + "\n" + next + "\n");
        assertThat(Files.readString(place.folder().resolve("policy")))
                .isEqualTo(KeyList.endedLine(old, 300) + "\nlog " + next + "\nquorum none\n");
        SignedPolicy policy = SignedPolicy.of(note("policy.note").bytes());
        assertThat(policy.saysWhat(Files.readAllBytes(place.folder().resolve("policy")))).isTrue();
        assertThat(policy.isSignedBy(List.of(next))).isTrue();
        assertThat(policy.isSignedBy(List.of(old))).as("it ended").isFalse();
        assertThat(policy.size()).isEqualTo(300);
        SignedNote handover = note(Succession.path(old));
        assertThat(handover.vouchedBy(List.of(old, next)))
                .extracting(Vouched::key)
                .containsExactly(next, old);
        assertThat(Checkpoint.of(handover.text()).size()).isEqualTo(300);

        entries.growTo(310);
        pass(place);
        assertThat(note("checkpoint").vouchedBy(List.of(old, next)))
                .containsExactly(new Vouched(next, 0));
        assertThat(Checkpoint.of(note("checkpoint").text()).size()).isEqualTo(310);
    }

    @Test
    void whoever_kept_the_old_key_follows_to_the_newest() throws IOException {
        KeyList kept = KeyList.of(List.of(place.signer().verifier()));
        for (int size = 310; size < 340; size += 10) {
            place.prepareSuccessor();
            pass(place);
            entries.growTo(size);
            pass(place);
        }

        assertThat(kept.vouchingFor(note("checkpoint"))).isEmpty();
        KeyList followed = Succession.followed(kept, TiledLog.below(place.folder()), any -> true);
        assertThat(followed.signing()).containsExactly(place.signer().verifier());
        assertThat(followed.ended().values()).containsExactlyInAnyOrder(300L, 310L, 320L);
        assertThat(followed.vouchingFor(note("checkpoint"))).hasSize(1);
    }

    /** A21: the log goes on under a stolen key, with the operator's own files. */
    @Test
    void a_key_that_ended_and_comes_back_signs_nothing() throws IOException {
        byte[] stolen = Files.readAllBytes(place.keyFile());
        place.prepareSuccessor();
        pass(place);
        Files.write(place.keyFile(), stolen);

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(place::signer)
                .matches(refused -> refused.reason() == Reason.KEY_ENDED);
    }

    @Test
    void another_key_under_the_same_name_is_not_taken_for_a_successor() throws IOException {
        LogPlace other = LogPlace.in(root.resolve("other"));
        other.signer();
        Files.copy(other.keyFile(), place.keyFile(), StandardCopyOption.REPLACE_EXISTING);

        assertThatExceptionOfType(SignerRefuses.class)
                .isThrownBy(() -> pass(place))
                .matches(refused -> refused.reason() == Reason.ANOTHER_LOG);
    }

    @Test
    void a_log_that_has_signed_nothing_changes_its_key_without_a_word() throws IOException {
        LogPlace empty = LogPlace.in(root.resolve("empty"));
        VerifierKey next = empty.prepareSuccessor();
        Keeper keeper = empty.keeper(new GivenEntries(), Cosigners.NONE);
        keeper.pass();

        assertThat(empty.handsOver(keeper)).isTrue();
        assertThat(empty.signer().verifier()).isEqualTo(next);
        assertThat(empty.folder()).doesNotExist();
    }

    /** Dies at every file that is written; the next start ends with one key and one history. */
    @Test
    void a_rotation_that_dies_is_completed_by_the_next_start() throws IOException {
        boolean ended = false;
        int died = 0;
        for (int count = 0; !ended; count++) {
            Path folder = root.resolve("crash-" + count);
            LogPlace crashed = begun(folder);
            VerifierKey old = crashed.signer().verifier();
            VerifierKey next = crashed.prepareSuccessor();
            int[] left = {count};
            Probe dying =
                    moment -> {
                        if (left[0]-- == 0) {
                            throw new Died();
                        }
                    };
            try {
                Keeper keeper = keeper(crashed, dying);
                keeper.pass();
                crashed.handsOver(keeper);
                ended = true;
            } catch (Died here) {
                died++;
            }
            entries.growTo(305);
            pass(crashed);
            pass(crashed);
            KeyList listed = KeyList.of(Files.readAllBytes(crashed.folder().resolve("vkeys")));
            assertThat(listed.signing()).as("died at %s", count).containsExactly(next);
            assertThat(listed.ended()).containsOnlyKeys(old);
            SignedNote newest = SignedNote.of(new KeptLog(folder).file("checkpoint"));
            assertThat(listed.vouchingFor(newest)).isNotEmpty();
            assertThat(Checkpoint.of(newest.text()).size()).isEqualTo(305);
            assertThat(
                            Succession.followed(
                                            KeyList.of(List.of(old)),
                                            TiledLog.below(crashed.folder()),
                                            any -> true)
                                    .signing())
                    .containsExactly(next);
            entries.shrinkTo(300);
        }
        assertThat(died).isGreaterThan(10);
    }

    /** The control: a key that is replaced without a handover is followed by nobody. */
    @Test
    void a_key_that_was_only_exchanged_is_followed_by_nobody() throws IOException {
        KeyList kept = KeyList.of(List.of(place.signer().verifier()));
        place.prepareSuccessor();
        Files.move(place.successorFile(), place.keyFile(), StandardCopyOption.REPLACE_EXISTING);
        entries.growTo(310);
        pass(place);

        assertThat(Succession.followed(kept, TiledLog.below(place.folder()), any -> true))
                .isEqualTo(kept);
    }

    @Test
    void a_key_file_holds_a_key_and_at_most_a_name() throws IOException {
        String hex = "ab".repeat(32);
        for (String bad :
                List.of(
                        "",
                        "\n",
                        "ab\n",
                        hex + "\na b\n",
                        hex + "\nname\nmore\n",
                        "name\n" + hex)) {
            Files.write(place.keyFile(), bad.getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(IOException.class).isThrownBy(place::signer);
        }
        Files.writeString(place.keyFile(), hex + "\nledger.test/log\n");
        assertThat(place.signer().verifier().name()).isEqualTo("ledger.test/log");
    }

    private LogPlace begun(Path folder) throws IOException {
        LogPlace begun = LogPlace.in(folder);
        pass(begun);
        return begun;
    }

    /** What the loop does until nothing waits. */
    private void pass(LogPlace log) throws IOException {
        Keeper keeper = log.keeper(entries, Cosigners.NONE);
        KeptLog.run(keeper);
        if (log.handsOver(keeper)) {
            KeptLog.run(log.keeper(entries, Cosigners.NONE));
        }
    }

    private Keeper keeper(LogPlace log, Probe probe) throws IOException {
        return new Keeper(
                entries,
                List.of(
                        KeptTree.log(
                                new DurableDisk(log.folder(), probe),
                                SignerMemory.in(log.memoryFile()),
                                log.signer(),
                                List.of(),
                                Cosigners.NONE,
                                probe)),
                probe);
    }

    private SignedNote note(String path) throws IOException {
        return SignedNote.of(Files.readAllBytes(place.folder().resolve(path)));
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
