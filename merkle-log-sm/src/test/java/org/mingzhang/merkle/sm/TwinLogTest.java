package org.mingzhang.merkle.sm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.merkle.verify.VerifyCommand;
import org.mingzhang.merkle.walk.Twin;

/**
 * A log with its twin, kept as files that another program made (OpenSSL hashed and signed them):
 * byte by byte the same as ours, verified, and any change found out.
 */
class TwinLogTest {
    private static final int SIZE = 257;
    private static final String KEYS_NAME = "vkeys";
    private static final Signer SM2 = signer("ledger.example/test/sm3", 1);

    @TempDir Path folder;

    private String ed25519;
    private String sm2;

    @BeforeEach
    void a_copy() throws IOException, URISyntaxException {
        Path kept =
                Path.of(
                        Objects.requireNonNull(TwinLogTest.class.getResource("golden/twin"))
                                .toURI());
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(kept.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        List<String> keys = Files.readAllLines(folder.resolve(KEYS_NAME));
        sm2 = keys.getFirst();
        ed25519 = keys.getLast();
    }

    @Test
    void every_root_is_the_one_another_program_found() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("roots"))) {
            int size = Integer.parseInt(line.split(" ", 2)[0]);
            RunningTree tree = new RunningTree(Sm3.TREE);
            leaves(size).forEach(tree::add);
            assertThat(size + " " + tree.root().base64()).isEqualTo(line);
        }
    }

    @Test
    void every_tile_is_the_one_another_program_made() throws IOException {
        Map<Tile, byte[]> made = TileBuilder.append(Sm3.TREE, 0, none -> new byte[0], leaves(SIZE));

        assertThat(made).hasSize(3);
        for (Map.Entry<Tile, byte[]> each : made.entrySet()) {
            assertThat(folder.resolve(Twin.PREFIX + each.getKey().path()))
                    .hasBinaryContent(each.getValue());
        }
        assertThat(folder.resolve(Twin.KEYS)).content().isEqualTo(SM2.verifier() + "\n");
    }

    @Test
    void log_and_twin_are_verified_together() {
        assertThat(verified("--key", ed25519, "--key", sm2))
                .startsWith("已核验（VERIFIED）")
                .contains("✓ 同样的条目中的 257 条用 SM3 重新算出国密孪生树的全部哈希块和根，一致")
                .contains("✓ 国密孪生树的校验点由受信任的 SM2 密钥签名");
        assertThat(verified("--key", ed25519, "--lang", "en"))
                .startsWith("Verified (VERIFIED)")
                .contains("✓ all tiles and the root of the SM3 twin tree recomputed from 257")
                .contains("– the checkpoint of the twin fits the key that came with it");
        assertThat(
                        verified(
                                "--key",
                                ed25519,
                                "--key",
                                signer("ledger.example/test", 9).verifier().toString()))
                .startsWith("自身一致，但签名密钥未经信任（UNTRUSTED_KEY）")
                .contains("✗ sm3/checkpoint：没有受信任的 SM2 密钥为国密孪生树签名");
    }

    @Test
    void a_log_without_one_says_nothing_of_it() throws IOException {
        Files.delete(folder.resolve(Twin.CHECKPOINT));
        assertThat(verified("--key", ed25519, "--key", sm2)).startsWith("已核验").doesNotContain("孪生");
    }

    @Test
    void no_changed_byte_of_the_twin_passes() throws IOException {
        List<String> passed = new ArrayList<>();
        for (String name :
                List.of("checkpoint", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1")) {
            Path file = folder.resolve(Twin.PREFIX + name);
            byte[] whole = Files.readAllBytes(file);
            int step = whole.length > 1000 ? 61 : 1;
            for (int at = 0; at < whole.length; at += step) {
                byte[] changed = whole.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                String said = verified("--key", ed25519, "--key", sm2);
                if (said.startsWith("已核验")) {
                    passed.add(name + " " + at);
                }
            }
            Files.write(file, whole);
        }
        assertThat(passed).isEmpty();
        assertThat(verified("--key", ed25519, "--key", sm2)).as("the control").startsWith("已核验");
    }

    @Test
    void a_changed_tile_is_named_and_a_missing_one_too() throws IOException {
        Path tile = folder.resolve("sm3/tile/0/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[40] ^= 1;
        Files.write(tile, bytes);
        assertThat(verified("--key", ed25519, "--lang", "en"))
                .startsWith("Not what was recorded (MISMATCH)")
                .contains(
                        "✗ the SM3 twin tree is not that of the log: sm3/tile/0/000: not what the"
                                + " entries give");
        Files.delete(tile);
        assertThat(verified("--key", ed25519))
                .startsWith("还缺文件（NEED_FILE）")
                .contains("国密孪生树（SM3）与日志不符：sm3/tile/0/000：缺这个文件");
    }

    @Test
    void a_twin_that_was_signed_over_other_entries_is_found_out() throws IOException {
        List<Hash> leaves = leaves(SIZE);
        leaves.set(100, Sm3.TREE.leaf(new byte[] {1}));
        sign(leaves, "ledger.example/test/sm3");
        assertThat(verified("--key", ed25519, "--key", sm2))
                .startsWith("内容与登记不一致（MISMATCH）")
                .contains("国密孪生树（SM3）与日志不符", "第 100 条");
    }

    @Test
    void one_that_is_behind_is_checked_as_far_as_it_goes_and_one_ahead_not_at_all()
            throws IOException {
        sign(leaves(200), "ledger.example/test/sm3");
        assertThat(verified("--key", ed25519, "--key", sm2))
                .startsWith("已核验")
                .contains("条目中的 200 条");
        sign(leaves(300), "ledger.example/test/sm3");
        assertThat(verified("--key", ed25519)).startsWith("还缺文件").contains("已有 300 条");
        sign(leaves(SIZE), "ledger.example/other/sm3");
        assertThat(verified("--key", ed25519)).startsWith("内容与登记不一致");
    }

    @Test
    void openssl_finds_signature_and_leaf_right_and_a_changed_one_wrong() throws Exception {
        if (!shell("command -v openssl && command -v xxd").contains("xxd")) {
            abort("NOT CHECKED: this machine has no openssl or no xxd");
        }
        assertThat(shell(commands()))
                .contains("Signature Verified Successfully", "the first leaf is right");

        Path tile = folder.resolve("sm3/tile/0/000");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[5] ^= 1;
        Files.write(tile, bytes);
        assertThat(shell(commands())).contains("Successfully").doesNotContain("leaf is right");
        Path checkpoint = folder.resolve(Twin.CHECKPOINT);
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n257\n", "\n258\n"));
        assertThat(shell(commands())).doesNotContain("Successfully");
        assertThat(shell(commands().replace("-pkeyopt distid:1234567812345678", "")))
                .as("without the signer's id")
                .doesNotContain("Successfully");
    }

    private void sign(List<Hash> leaves, String origin) throws IOException {
        RunningTree tree = new RunningTree(Sm3.TREE);
        leaves.forEach(tree::add);
        for (Map.Entry<Tile, byte[]> each :
                TileBuilder.append(Sm3.TREE, 0, none -> new byte[0], leaves).entrySet()) {
            Path file = folder.resolve(Twin.PREFIX + each.getKey().path());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, each.getValue());
        }
        String text = new Checkpoint(origin, leaves.size(), tree.root()).text();
        Files.write(
                folder.resolve(Twin.CHECKPOINT),
                new SignedNote(text, List.of(signer(origin, 1).sign(text, 0))).bytes());
    }

    /** Those of the documents. */
    private static String commands() throws IOException {
        String text =
                Files.readString(
                        Path.of("").toAbsolutePath().resolve("../docs/transparency-log.md"));
        String begin = "<!-- openssl-sm3 -->\n```\n";
        assertThat(text).contains(begin);
        return text.substring(text.indexOf(begin) + begin.length()).split("```", 2)[0];
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

    private String verified(String... more) {
        List<String> typed = new ArrayList<>(List.of(more));
        typed.addFirst(folder.toString());
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        new VerifyCommand(writer, writer, Language.ZH).run(typed);
        return out.toString();
    }

    private static List<Hash> leaves(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Sm3.TREE.leaf(("entry " + i).getBytes(StandardCharsets.US_ASCII)));
        }
        return leaves;
    }

    private static Signer signer(String name, int seed) {
        byte[] raw = new byte[32];
        Arrays.fill(raw, (byte) seed);
        return Signer.ofSeed(name, SignatureKind.SM2_SM3, raw);
    }
}
