package org.mingzhang.merkle.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.SignedNote.Vouched;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.verify.VerifyCommand;

/** A checkpoint under Ed25519 and SM2, kept as a file: byte by byte, and what it is worth. */
class SmCheckpointTest {
    private static final Signer LOG = signer(SignatureKind.ED25519, 1);
    private static final Signer SM2 = signer(SignatureKind.SM2_SM3, 1);
    private static final Signer STRANGER = signer(SignatureKind.SM2_SM3, 9);

    @TempDir Path folder;

    @Test
    void the_kept_checkpoint_is_vouched_for_by_both_keys() throws IOException {
        SignedNote note = SignedNote.of(kept("checkpoint"));

        assertThat(note.vouchedBy(List.of(LOG.verifier(), SM2.verifier())))
                .containsExactly(new Vouched(LOG.verifier(), 0), new Vouched(SM2.verifier(), 0));
        assertThat(note.bytes()).isEqualTo(kept("checkpoint"));
        assertThat(KeyList.of(kept("vkeys")).signing())
                .containsExactly(SM2.verifier(), LOG.verifier());
    }

    /** {@code name ‖ 0x0A ‖ 0xff ‖ sm2-sm3/…/v1 ‖ 0x04 ‖ X ‖ Y}, and a DER signature. */
    @Test
    void key_and_line_are_laid_out_as_documented() throws Exception {
        byte[] typed = Base64.getDecoder().decode(SM2.verifier().toString().split("\\+", 3)[2]);
        byte[] identifier = "sm2-sm3/mingzhang.org/v1".getBytes(StandardCharsets.US_ASCII);
        assertThat(typed).hasSize(1 + identifier.length + 65).startsWith(0xff);
        assertThat(Arrays.copyOfRange(typed, 1, 1 + identifier.length)).isEqualTo(identifier);
        assertThat(typed[1 + identifier.length]).isEqualTo((byte) 4);
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update("ledger.example/test\n".getBytes(StandardCharsets.UTF_8));
        String id = HexFormat.of().formatHex(Arrays.copyOf(digest.digest(typed), 4));
        assertThat(SM2.verifier().hexId()).isEqualTo(id);

        String line = new String(kept("checkpoint"), StandardCharsets.UTF_8).split("\n")[5];
        byte[] bytes = Base64.getDecoder().decode(line.split(" ")[2]);
        assertThat(line).startsWith("— ledger.example/test ");
        assertThat(HexFormat.of().formatHex(Arrays.copyOf(bytes, 4))).isEqualTo(id);
        assertThat(bytes[4]).as("a DER sequence").isEqualTo((byte) 0x30);
    }

    @Test
    void no_changed_byte_of_the_checkpoint_passes() throws IOException {
        byte[] whole = kept("checkpoint");
        List<Integer> accepted = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << bit);
                if (vouched(changed) == 2) {
                    accepted.add(at);
                }
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(vouched(whole)).as("the control").isEqualTo(2);
    }

    @Test
    void a_line_of_another_sm2_key_says_nothing_and_a_forged_one_spoils_the_note()
            throws IOException {
        SignedNote note = SignedNote.of(kept("checkpoint"));

        assertThat(note.vouchedBy(List.of(STRANGER.verifier()))).isEmpty();
        SignedNote forged =
                new SignedNote(
                        note.text(),
                        List.of(
                                note.signatures().getFirst(),
                                SM2.sign("another text\n", /* time= */ 0)));
        assertThat(forged.vouchedBy(List.of(LOG.verifier()))).hasSize(1);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> forged.vouchedBy(List.of(LOG.verifier(), SM2.verifier())));
    }

    @Test
    void a_vkey_that_is_not_itself_is_not_read() {
        String vkey = SM2.verifier().toString();
        assertThat(VerifierKey.of(vkey)).isEqualTo(SM2.verifier());
        byte[] bytes = vkey.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            String bad = new String(changed, StandardCharsets.US_ASCII);
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> VerifierKey.of(bad));
        }
    }

    @Test
    void verify_checks_the_line_with_the_key_named_or_carried() throws IOException {
        Path checkpoint = Files.write(folder.resolve("checkpoint"), kept("checkpoint"));
        String log = LOG.verifier().toString();
        String sm2 = SM2.verifier().toString();

        assertThat(verified(checkpoint, "--key", log, "--key", sm2)).contains("✓ 国密签名");
        assertThat(verified(checkpoint, "--key", sm2)).startsWith("已核验").contains("✓ 国密签名");
        assertThat(verified(checkpoint, "--key", log)).startsWith("已核验").doesNotContain("国密");
        assertThat(verified(checkpoint, "--key", STRANGER.verifier().toString()))
                .contains("UNTRUSTED_KEY");
        SignedNote note = SignedNote.of(kept("checkpoint"));
        Files.write(
                checkpoint,
                new SignedNote(
                                note.text(),
                                List.of(note.signatures().getFirst(), SM2.sign("x\n", 0)))
                        .bytes());
        assertThat(verified(checkpoint, "--key", log)).startsWith("已核验");
        assertThat(verified(checkpoint, "--key", log, "--key", sm2)).contains("MISMATCH");
    }

    @Test
    void openssl_finds_what_the_program_finds() throws Exception {
        if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(each -> Files.isExecutable(Path.of(each, "openssl")))) {
            abort("NOT CHECKED: this machine has no openssl");
        }
        Files.write(folder.resolve("checkpoint"), kept("checkpoint"));
        Files.write(folder.resolve("vkeys"), kept("vkeys"));
        assertThat(shell(commands())).contains("Signature Verified Successfully");

        Files.writeString(
                folder.resolve("checkpoint"),
                new String(kept("checkpoint"), StandardCharsets.UTF_8)
                        .replace("\n70000\n", "\n70001\n"));
        assertThat(shell(commands())).doesNotContain("Successfully");
    }

    /** Those of the documents. */
    private static String commands() throws IOException {
        Path page = Path.of("").toAbsolutePath().resolve("../docs/transparency-log.md");
        String text = Files.readString(page);
        int begin = text.indexOf("<!-- openssl-sm2 -->\n```\n");
        assertThat(begin).as("commands in the page").isNotNegative();
        return text.substring(begin + "<!-- openssl-sm2 -->\n```\n".length()).split("```", 2)[0];
    }

    private String shell(String script) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("sh", "-c", script)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static int vouched(byte[] bytes) {
        try {
            return SignedNote.of(bytes).vouchedBy(List.of(LOG.verifier(), SM2.verifier())).size();
        } catch (MalformedNote refused) {
            return 0;
        }
    }

    private static String verified(Path file, String... more) {
        List<String> typed = new ArrayList<>(List.of(more));
        typed.addFirst(file.toString());
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new VerifyCommand(writer, writer, Language.ZH).run(typed);
        return out.toString();
    }

    private static byte[] kept(String name) throws IOException {
        try (var in = SmCheckpointTest.class.getResourceAsStream("golden/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static Signer signer(SignatureKind kind, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed("ledger.example/test", kind, raw);
    }
}
