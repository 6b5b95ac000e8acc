package org.mingzhang.merkle.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledSubtrees;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Leaves;
import org.mingzhang.merkle.tree.Tree;

/** Notes of others verify, ours read back, and no altered byte passes. */
class SignedNoteTest {
    private static final VerifierKey FOO =
            VerifierKey.of("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String EXAMPLE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;
    private static final VerifierKey LOG =
            VerifierKey.of(
                    "ledger.example/test+8c2743de+AWB4kUjJAYHOf1QkhmAKgqJN7aRIiBgwOD33ab8bFzl9");
    private static final VerifierKey WITNESS =
            VerifierKey.of(
                    "witness.example/w1+931ef21e+BIema2IL4lIv1e4FJDqowbsyrz0yaKCFGE8BLrELeBKv");
    private static final String CHECKPOINT =
            """
            ledger.example/test
            70000
            712WbBR9doCjGBc8kLBlWTlLelVjydF2gs3xFoJz2j0=

            — ledger.example/test jCdD3rUpGqZO0EbilCaC/JoWF6odcskGiTkfX4OZkKRt5lglRK/uffdAA7r01X2htdzFmpckTnpXbqKUO/G5FB625gI=
            — witness.example/w1 kx7yHgAAAABkGFDLbAWbx545hdQeSAKVHgCTRtgaaC15/IKX+lWBod5e9KDUlqW5dCw4gBXtJvZQko0/CNNw3qN+/eaNPN7JM8DTCw==
            """;

    @Test
    void the_example_of_the_specification_verifies() {
        SignedNote note = note(EXAMPLE);

        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.vouchedBy(List.of(FOO))).containsExactly(new Vouched(FOO, 0));
        assertThat(note.bytes()).isEqualTo(EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_checkpoint_is_vouched_for_by_its_log_and_its_witness() {
        SignedNote note = note(CHECKPOINT);

        assertThat(Checkpoint.of(note.text()).size()).isEqualTo(70_000);
        assertThat(note.vouchedBy(List.of(LOG, WITNESS)))
                .containsExactly(new Vouched(LOG, 0), new Vouched(WITNESS, 1_679_315_147));
    }

    @Test
    void a_line_of_an_unknown_key_says_nothing() {
        assertThat(note(CHECKPOINT).vouchedBy(List.of(FOO))).isEmpty();
    }

    @Test
    void no_altered_byte_passes() {
        byte[] bytes = CHECKPOINT.getBytes(StandardCharsets.UTF_8);
        List<Vouched> whole = note(CHECKPOINT).vouchedBy(List.of(LOG, WITNESS));
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            assertThat(passes(altered, whole)).as("byte %s", at).isFalse();
            assertThat(passes(Arrays.copyOf(bytes, at), whole)).as("cut at %s", at).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\n",
                "\n\n",
                "text\n\n— x\n",
                "text\n\n- x AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a\u3000b AAAAAAA=\n",
                "text\n\n— x AAAA\n",
                "a\tb\n\n— x AAAAAAA=\n",
                "text\n\n— x AAAAAAB=\n",
                "text\n\n— x AAAAAAA= \n"
            })
    void what_is_no_note_is_not_read(String text) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> note(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n1\n",
                "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nmore\n",
                "o\n1\nAAAA\n"
            })
    void what_is_no_checkpoint_is_not_read(String text) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Checkpoint.of(text));
    }

    @Test
    void extension_lines_are_passed_over_and_signed_with_the_rest() {
        String text = "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
        String more = text + "more\n and more\n";
        assertThat(Checkpoint.of(more)).isEqualTo(Checkpoint.of(text));

        Signer log = signer("o", SignatureKind.ED25519, 1);
        SignedNote note = new SignedNote(more, List.of(log.sign(more, 0)));
        assertThat(SignedNote.of(note.bytes()).vouchedBy(List.of(log.verifier()))).hasSize(1);
        SignedNote without = new SignedNote(text, note.signatures());
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> without.vouchedBy(List.of(log.verifier())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+CekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+Aeky",
                "example.com/foo",
                "++"
            })
    void a_key_that_is_not_itself_is_not_read(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.of(vkey));
    }

    @Test
    void what_we_sign_and_prove_is_verified() {
        List<Hash> leaves = Leaves.first(300);
        Map<Tile, byte[]> files = TileBuilder.append(0, none -> new byte[0], leaves);
        Tree tree = new Tree(300, new TiledSubtrees(300, files::get));
        Checkpoint checkpoint = new Checkpoint("ledger.example/test", 300, tree.root());
        Signer log = signer("ledger.example/test", SignatureKind.ED25519, 1);
        Signer witness = signer("witness.example/w1", SignatureKind.COSIGNATURE_V1, 2);
        SignedNote note =
                new SignedNote(
                        checkpoint.text(),
                        List.of(
                                log.sign(checkpoint.text(), 0),
                                witness.sign(checkpoint.text(), 1_700_000_000)));
        TlogProof proof = new TlogProof(null, 256, tree.inclusionProof(256), note);

        TlogProof read = TlogProof.of(proof.bytes());

        assertThat(read.proves(Leaves.entry(256))).isTrue();
        assertThat(read.proves(Leaves.entry(257))).isFalse();
        assertThat(read.note().vouchedBy(List.of(log.verifier(), witness.verifier())))
                .containsExactly(
                        new Vouched(log.verifier(), 0),
                        new Vouched(witness.verifier(), 1_700_000_000));
        assertThat(read.bytes()).isEqualTo(proof.bytes());
    }

    @Test
    void an_altered_proof_proves_nothing() {
        List<Hash> leaves = Leaves.first(5);
        Tree tree = new Tree(5, Leaves.subtrees(leaves));
        Checkpoint checkpoint = new Checkpoint("ledger.example/test", 5, tree.root());
        Signer log = signer("ledger.example/test", SignatureKind.ED25519, 1);
        byte[] bytes =
                new TlogProof(
                                null,
                                3,
                                tree.inclusionProof(3),
                                new SignedNote(
                                        checkpoint.text(), List.of(log.sign(checkpoint.text(), 0))))
                        .bytes();
        List<Integer> accepted = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            if (proves(altered, log.verifier())) {
                accepted.add(at);
            }
        }

        assertThat(proves(bytes, log.verifier())).isTrue();
        assertThat(accepted).isEmpty();
    }

    private static boolean proves(byte[] bytes, VerifierKey log) {
        try {
            TlogProof proof = TlogProof.of(bytes);
            return proof.proves(Leaves.entry(3)) && !proof.note().vouchedBy(List.of(log)).isEmpty();
        } catch (MalformedNote refused) {
            return false;
        }
    }

    private static boolean passes(byte[] bytes, List<Vouched> whole) {
        try {
            return SignedNote.of(bytes).vouchedBy(List.of(LOG, WITNESS)).equals(whole);
        } catch (MalformedNote refused) {
            return false;
        }
    }

    private static Signer signer(String name, SignatureKind kind, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed(name, kind, raw);
    }

    private static SignedNote note(String text) {
        return SignedNote.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
