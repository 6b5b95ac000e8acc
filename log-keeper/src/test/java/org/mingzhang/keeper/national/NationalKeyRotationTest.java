package org.mingzhang.keeper.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.Cosigners;
import org.mingzhang.keeper.Entries;
import org.mingzhang.keeper.Keeper;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.keeper.NoteKey;
import org.mingzhang.keeper.SignerRefuses;
import org.mingzhang.keeper.SignerRefuses.Reason;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.merkle.walk.Twin;

/**
 * The SM2 key of a log and of its twin ends at one size of both and another one goes on, whatever
 * happens in between.
 */
class NationalKeyRotationTest {
    @TempDir Path root;

    private final Given entries = new Given(new ArrayList<>());
    private LogPlace place;
    private VerifierKey old;

    @BeforeEach
    void a_log_with_a_twin() throws IOException {
        new NoteKey(keyFile()).create();
        entries.growTo(300);
        place = LogPlace.in(root);
        pass(place);
        old = place.national().orElseThrow();
    }

    @Test
    void the_last_checkpoints_of_the_old_key_are_the_first_of_the_new_one() throws IOException {
        byte[] policy = bytes("policy");
        VerifierKey next = place.prepareNationalSuccessor();
        assertThat(next.name()).isEqualTo(old.name());
        assertThat(place.prepareNationalSuccessor()).as("asked twice").isEqualTo(next);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(place.nationalSuccessorFile())))
                .isEqualTo("rw-------");

        pass(place);

        assertChanged(next, 300);
        assertThat(bytes("policy")).as("it names keys of the log alone").isEqualTo(policy);
        assertThat(Policy.of(policy).logs()).containsExactly(place.signer().verifier());
        assertThat(note(Succession.path(old)).vouchedBy(List.of(old, next)))
                .extracting(Vouched::key)
                .containsExactly(next, old);
        assertThat(note(Twin.CHECKPOINT).vouchedBy(List.of(ofTwin(old), ofTwin(next)))).hasSize(2);

        entries.growTo(310);
        pass(place);
        assertThat(note("checkpoint").vouchedBy(List.of(old, next)))
                .containsExactly(new Vouched(next, 0));
        assertThat(note(Twin.CHECKPOINT).vouchedBy(List.of(ofTwin(old), ofTwin(next))))
                .containsExactly(new Vouched(ofTwin(next), 0));
        assertTwin(310);
    }

    @Test
    void whoever_kept_the_first_key_follows_to_the_newest() throws IOException {
        for (int size = 310; size < 340; size += 10) {
            place.prepareNationalSuccessor();
            pass(place);
            entries.growTo(size);
            pass(place);
        }

        KeyList kept = KeyList.of(List.of(old));
        assertThat(twin().signedBy(twin().keys(kept))).as("the control").isEmpty();
        KeyList followed = Succession.followed(kept, TiledLog.below(place.folder()), any -> true);
        assertThat(followed.signing()).containsExactly(place.national().orElseThrow());
        assertThat(followed.ended().values()).containsExactlyInAnyOrder(300L, 310L, 320L);
        assertThat(twin().signedBy(twin().keys(followed))).hasSize(1);
    }

    @Test
    void a_stolen_key_signs_no_twin_beyond_its_end() throws IOException {
        byte[] seed = HexFormat.of().parseHex(Files.readString(keyFile()).strip());
        Signer thief = Signer.ofSeed(Twin.origin(old.name()), SignatureKind.SM2_SM3, seed);
        place.prepareNationalSuccessor();
        pass(place);
        KeyList listed = KeyList.of(bytes("vkeys"));

        Twin beyond = stolen(thief, 301);
        assertThat(beyond.signedBy(beyond.keys(listed))).isEmpty();
        assertThat(beyond.signedBy(beyond.keys(KeyList.of(List.of(old)))))
                .as("the control: whoever was not told believes it")
                .containsExactly(thief.verifier());
        Twin until = stolen(thief, 300);
        assertThat(until.signedBy(until.keys(listed))).containsExactly(thief.verifier());

        Files.writeString(keyFile(), HexFormat.of().formatHex(seed) + "\n");
        assertThatExceptionOfType(SignerRefuses.class)
                .as("the old key put back")
                .isThrownBy(() -> pass(place))
                .matches(refused -> refused.reason() == Reason.KEY_ENDED);
    }

    /** Ends at each moment that leaves files of both keys; the next start goes on with the new. */
    @Test
    void a_change_that_dies_is_completed_by_the_next_start() throws IOException {
        byte[] key = Files.readAllBytes(keyFile());
        VerifierKey next = place.prepareNationalSuccessor();
        byte[] successor = Files.readAllBytes(place.nationalSuccessorFile());
        byte[] listed = bytes("vkeys");
        byte[] twinListed = bytes(Twin.KEYS);
        Keeper keeper = place.keeper(entries, Cosigners.NONE);
        run(keeper);

        assertThat(place.handsOver(keeper)).as("and it dies there").isTrue();
        assertThat(bytes(Twin.KEYS)).as("the twin was not reached").isEqualTo(twinListed);
        entries.growTo(305);
        pass(place);
        assertChanged(next, 300);
        assertTwin(305);

        // Once more after the twin's list was written and before the key file was replaced.
        putBack(key, successor);
        pass(place);
        assertChanged(next, 300);

        // And before the log's own list was: nothing had happened yet, so it ends at a larger size.
        putBack(key, successor);
        Files.write(place.folder().resolve("vkeys"), listed);
        Files.write(place.folder().resolve(Twin.KEYS), twinListed);
        pass(place);
        assertChanged(next, 305);
        assertTwin(305);
    }

    /** One size ends the key for both trees, so the twin has to have come up first. */
    @Test
    void while_the_twin_is_behind_the_key_does_not_end() throws IOException {
        entries.growTo(9_000);
        LogPlace late = LogPlace.in(root.resolve("late"));
        run(late.keeper(entries, Cosigners.NONE));
        new NoteKey(root.resolve("late/log-key-sm2")).create();
        late.prepareNationalSuccessor();

        Keeper keeper = late.keeper(entries, Cosigners.NONE);
        keeper.pass();
        assertThat(keeper.signedByAll()).isLessThan(9_000);
        assertThat(late.handsOver(keeper)).isFalse();
        pass(late);

        assertThat(KeyList.of(Files.readAllBytes(late.folder().resolve(Twin.KEYS))).ended())
                .containsValue(9_000L);
        assertThat(late.nationalSuccessorFile()).doesNotExist();
    }

    @Test
    void a_twin_that_is_turned_off_ends_where_it_stood() throws IOException {
        LogPlace without =
                new LogPlace(place.folder(), place.keyFile(), place.memoryFile(), null, false);
        entries.growTo(320);
        pass(without);
        VerifierKey next = without.prepareNationalSuccessor();
        pass(without);
        assertThat(without.folder().resolve(Twin.CHECKPOINT)).doesNotExist();
        assertThat(KeyList.of(bytes("vkeys")).ended()).containsEntry(old, 320L);
        assertThat(KeyList.of(bytes(Twin.KEYS)).ended()).containsEntry(ofTwin(old), 300L);

        pass(place);
        assertThat(KeyList.of(bytes(Twin.KEYS)).signing()).containsExactly(ofTwin(next));
        assertTwin(320);
    }

    /** A change of the log's own key leaves the twin as it is, and its key too. */
    @Test
    void the_logs_own_key_changes_without_the_twins() throws IOException {
        byte[] before = bytes(Twin.CHECKPOINT);
        VerifierKey next = place.prepareSuccessor();
        pass(place);

        assertThat(place.signer().verifier()).isEqualTo(next);
        assertThat(bytes(Twin.CHECKPOINT)).isEqualTo(before);
        assertThat(note("checkpoint").vouchedBy(List.of(old))).hasSize(1);
        entries.growTo(310);
        pass(place);
        assertThat(KeyList.of(bytes(Twin.KEYS)).signing()).containsExactly(ofTwin(old));
        assertTwin(310);
    }

    private void assertChanged(VerifierKey next, long size) throws IOException {
        assertThat(place.nationalSuccessorFile()).doesNotExist();
        assertThat(place.national()).contains(next);
        KeyList listed = KeyList.of(bytes("vkeys"));
        assertThat(listed.ended()).containsOnlyKeys(old).containsEntry(old, size);
        assertThat(listed.signing()).containsExactlyInAnyOrder(place.signer().verifier(), next);
        assertThat(Files.readString(place.folder().resolve(Twin.KEYS)))
                .isEqualTo(KeyList.endedLine(ofTwin(old), size) + "\n" + ofTwin(next) + "\n");
    }

    private void assertTwin(int size) throws IOException {
        Checkpoint log = Checkpoint.of(note("checkpoint").text());
        assertThat(log.size()).isEqualTo(size);
        assertThat(twin().head().size()).isEqualTo(size);
        assertThat(twin().signedBy(twin().keys(KeyList.of(bytes("vkeys"))))).isNotEmpty();
        TreeWalk walk = twin().walk(log);
        walk.run();
        assertThat(walk.wrong()).isEmpty();
    }

    private Twin twin() throws IOException {
        return Twin.of(bytes(Twin.CHECKPOINT), old.name(), TiledLog.below(place.folder()));
    }

    private Twin stolen(Signer thief, long size) {
        String text =
                new Checkpoint(thief.verifier().name(), size, Twin.hashing().emptyTree()).text();
        byte[] note = new SignedNote(text, List.of(thief.sign(text, 0))).bytes();
        return Twin.of(note, old.name(), TiledLog.below(place.folder()));
    }

    private static VerifierKey ofTwin(VerifierKey key) {
        return new VerifierKey(Twin.origin(key.name()), key.kind(), key.key());
    }

    /** Both key files as they were before the old one was replaced. */
    private void putBack(byte[] key, byte[] successor) throws IOException {
        new NoteKey(place.nationalSuccessorFile()).create();
        Files.write(place.nationalSuccessorFile(), successor);
        Files.write(keyFile(), key);
    }

    private Path keyFile() {
        return root.resolve("log-key-sm2");
    }

    private byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(place.folder().resolve(path));
    }

    private SignedNote note(String path) throws IOException {
        return SignedNote.of(bytes(path));
    }

    /** What the loop does until nothing waits. */
    private void pass(LogPlace log) throws IOException {
        Keeper keeper = log.keeper(entries, Cosigners.NONE);
        run(keeper);
        if (log.handsOver(keeper)) {
            run(log.keeper(entries, Cosigners.NONE));
        }
    }

    private static void run(Keeper keeper) throws IOException {
        boolean grown = keeper.pass();
        while (grown) {
            grown = keeper.pass();
        }
    }

    private record Given(List<byte[]> all) implements Entries {
        void growTo(int count) {
            for (int i = all.size(); i < count; i++) {
                all.add(("{\"v\":" + i + "}").getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public List<byte[]> from(long position, int limit) {
            int from = (int) Math.min(position, all.size());
            return List.copyOf(all.subList(from, Math.min(all.size(), from + limit)));
        }

        @Override
        public long head() {
            return all.size() - 1L;
        }
    }
}
