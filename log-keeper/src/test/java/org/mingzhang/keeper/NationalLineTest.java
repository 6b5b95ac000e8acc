package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.Signer;

/** A keeper that was given an SM2 key signs each checkpoint twice. */
class NationalLineTest {
    private static final String SECRET = "07".repeat(32);

    @TempDir Path root;

    private final GivenEntries entries = GivenEntries.first(10);
    private LogPlace place;
    private Path keyFile;

    @BeforeEach
    void an_sm2_key() throws IOException {
        place = LogPlace.in(root);
        keyFile = root.resolve("log-key-sm2");
        Files.createFile(
                keyFile,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keyFile, SECRET + "\n");
    }

    @Test
    void each_checkpoint_has_both_lines_and_both_keys_are_listed() throws IOException {
        pass();
        assertThat(kinds()).containsExactly(SignatureKind.ED25519, SignatureKind.SM2_SM3);
        assertThat(listed().signing())
                .extracting(key -> key.kind())
                .containsExactly(SignatureKind.SM2_SM3, SignatureKind.ED25519);
        assertThat(Files.readString(place.folder().resolve("policy"))).doesNotContain("sm2");

        entries.growTo(12);
        pass();
        assertThat(Checkpoint.of(note().text()).size()).isEqualTo(12);
        assertThat(kinds()).containsExactly(SignatureKind.ED25519, SignatureKind.SM2_SM3);
    }

    @Test
    void a_new_start_publishes_the_same_bytes_though_the_signature_has_chance_in_it()
            throws IOException {
        pass();
        SignedNote before = note();
        pass();
        assertThat(note()).isEqualTo(before);

        Signer sm2 =
                Signer.ofSeed(
                        place.signer().verifier().name(),
                        SignatureKind.SM2_SM3,
                        HexFormat.of().parseHex(SECRET));
        Files.write(
                place.folder().resolve("checkpoint"),
                new SignedNote(
                                before.text(),
                                List.of(before.signatures().getFirst(), sm2.sign("forged\n", 0)))
                        .bytes());
        pass();
        assertThat(kinds())
                .as("a forged line is made anew")
                .containsExactly(SignatureKind.ED25519, SignatureKind.SM2_SM3);
    }

    /** Witnesses are asked with the line they know; what they make final is not for them alone. */
    @Test
    void what_witnesses_made_final_has_the_line_too_and_also_when_it_is_not_the_newest()
            throws IOException {
        Signer witness = Signer.ofSeed("w", SignatureKind.COSIGNATURE_V1, new byte[32]);
        List<SignedNote> cosigned = new ArrayList<>();
        Cosigners cosigners =
                new Cosigners() {
                    @Override
                    public void offer(SignedNote note) {
                        if (cosigned.isEmpty()) {
                            cosigned.add(note.with(List.of(witness.sign(note.text(), 1))));
                        }
                    }

                    @Override
                    public List<SignatureLine> of(SignedNote note) {
                        return note.signatures();
                    }

                    @Override
                    public Optional<SignedNote> witnessed() {
                        return cosigned.stream().findFirst();
                    }

                    @Override
                    public Optional<byte[]> policy() {
                        return Optional.empty();
                    }
                };
        KeptLog.run(place.keeper(entries, cosigners));
        assertThat(witnessed())
                .hasSize(3)
                .contains(note().signatures().getFirst(), note().signatures().getLast());

        Files.delete(place.folder().resolve("witnessed"));
        entries.growTo(12);
        KeptLog.run(place.keeper(entries, cosigners));
        assertThat(Checkpoint.of(note().text()).size()).isEqualTo(12);
        assertThat(witnessed()).hasSize(3);
    }

    @Test
    void without_the_key_there_is_one_line_again() throws IOException {
        pass();
        Files.delete(keyFile);
        pass();

        assertThat(kinds()).containsExactly(SignatureKind.ED25519);
        assertThat(note().signatures()).hasSize(1);
    }

    @Test
    void the_line_stays_when_the_key_of_the_log_is_succeeded() throws IOException {
        pass();
        place.prepareSuccessor();
        Keeper keeper = place.keeper(entries, Cosigners.NONE);
        KeptLog.run(keeper);
        assertThat(place.handsOver(keeper)).isTrue();
        assertThat(note().signatures()).as("old, new and SM2").hasSize(3);

        pass();
        assertThat(kinds()).containsExactly(SignatureKind.ED25519, SignatureKind.SM2_SM3);
        assertThat(note().signatures()).hasSize(2);
    }

    private void pass() throws IOException {
        KeptLog.run(place.keeper(entries, Cosigners.NONE));
    }

    private SignedNote note() throws IOException {
        return SignedNote.of(Files.readAllBytes(place.folder().resolve("checkpoint")));
    }

    private List<SignatureLine> witnessed() throws IOException {
        SignedNote note = SignedNote.of(Files.readAllBytes(place.folder().resolve("witnessed")));
        assertThat(note.vouchedBy(listed().signing())).as("both of the log's").hasSize(2);
        return note.signatures();
    }

    private KeyList listed() throws IOException {
        return KeyList.of(Files.readAllBytes(place.folder().resolve("vkeys")));
    }

    private List<SignatureKind> kinds() throws IOException {
        return note().vouchedBy(listed().at(10)).stream()
                .map(Vouched::key)
                .filter(listed().signing()::contains)
                .map(key -> key.kind())
                .toList();
    }
}
