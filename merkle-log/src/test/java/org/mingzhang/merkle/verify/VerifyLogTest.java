package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.walk.Twin;

/** A mirror of a log is computed anew; a file that was changed is named. */
class VerifyLogTest {
    private static final SampleLog LOG = new SampleLog(600);
    private static final String KEY = SampleLog.LOG.verifier().toString();

    @TempDir Path folder;

    @BeforeEach
    void a_mirror() throws IOException {
        SampleMirror.write(folder, LOG, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
    }

    @Test
    void a_whole_mirror_is_verified() throws IOException {
        Answer answer = Answer.to(folder, "--policy", folder.resolve("policy").toString());

        assertThat(answer.out())
                .startsWith("已核验（VERIFIED）")
                .contains("✓ 由 600 条条目重新算出全部哈希块和根", "（终局）");
        assertThat(answer.json().members("facts").text("root"))
                .isEqualTo(LOG.tree().root().base64());
        assertThat(Answer.to(folder).exit()).isEqualTo(4);
    }

    @Test
    void the_key_vouches_for_the_policy_of_its_log() throws IOException {
        String own = policy("own", SampleLog.LOG);
        Answer answer = Answer.to(folder, "--key", KEY, "--policy", own);
        assertThat(answer.out())
                .startsWith("已核验（VERIFIED）")
                .contains("（终局）", "✓ 信任策略由您给出的密钥签名（满 600 条时）");
        assertThat(Answer.to(folder, "--policy", own).out())
                .startsWith("已核验（VERIFIED）")
                .contains("须另行核对");

        String strangers = policy("strangers", SampleLog.STRANGER);
        assertThat(Answer.exit(folder, "--policy", strangers)).as("by another key").isEqualTo(2);
        assertThat(Answer.exit(folder, "--key", KEY, "--policy", strangers)).isEqualTo(2);
        String plain = folder.resolve("policy").toString();
        assertThat(Answer.exit(folder, "--key", KEY, "--policy", plain)).as("plain").isEqualTo(2);
        String ended =
                Files.writeString(folder.resolve(".ended"), "# ended 9000 " + KEY).toString();
        assertThat(Answer.exit(folder, "--key", ended, "--policy", own))
                .as("a key that ended may be stolen")
                .isEqualTo(2);
    }

    private String policy(String name, Signer by) throws IOException {
        String text =
                SignedPolicy.text(
                        SampleLog.LOG.verifier().name(),
                        600,
                        SampleLog.POLICY.getBytes(StandardCharsets.UTF_8));
        byte[] note = new SignedNote(text, List.of(by.sign(text, 1))).bytes();
        return Files.write(folder.resolve("." + name), note).toString();
    }

    @Test
    void logs_of_every_shape_are_verified() throws IOException {
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 513)) {
            Path there = folder.resolve("log-" + size);
            SampleMirror.write(there, new SampleLog(size), SampleLog.LOG);
            assertThat(Answer.to(there, "--key", KEY).out()).as("size %s", size).startsWith("已核验");
        }
    }

    @Test
    void an_entry_that_was_changed_is_named() throws IOException {
        change("tile/entries/001", 50);

        assertThat(problems())
                .containsExactly("tile/entries/001: entry 256 is not what was logged");
        assertThat(Answer.exit(folder, "--key", KEY)).isEqualTo(1);
    }

    @Test
    void a_tile_that_was_changed_is_named_wherever_it_stands() throws IOException {
        try (Stream<Path> tiles = Files.walk(folder.resolve("tile"))) {
            for (Path tile : tiles.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(tile).toString();
                byte[] whole = Files.readAllBytes(tile);
                change(name, 40);
                assertThat(problems()).as(name).hasSize(1).first().asString().startsWith(name);
                Files.delete(tile);
                assertThat(Answer.to(folder, "--key", KEY).out())
                        .as(name)
                        .startsWith("还缺文件（NEED_FILE）")
                        .contains("✗ " + name + "：缺这个文件");
                Files.write(tile, whole);
            }
        }
        assertThat(problems()).isEmpty();
    }

    /** Who rewrites an entry and the tiles over it cannot rewrite what was signed. */
    @Test
    void a_log_that_was_rewritten_under_an_old_checkpoint_is_a_mismatch() throws IOException {
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        List<byte[]> entries = new ArrayList<>(LOG.entries());
        entries.set(300, LOG.entries().get(1));
        List<Hash> leaves = entries.stream().map(Hash::ofLeaf).toList();
        SampleMirror.write(folder, entries, TileBuilder.append(0, none -> new byte[0], leaves));
        Files.write(folder.resolve("checkpoint"), checkpoint);

        assertThat(problems())
                .containsExactly(
                        "neither the entries nor the tiles lead to the root of the checkpoint");
    }

    @Test
    void a_log_that_does_not_begin_with_the_checkpoint_somebody_kept_was_rewritten()
            throws IOException {
        Path kept = folder.resolve("kept");
        SampleLog longer = new SampleLog(600);
        Files.write(kept, longer.checkpoint(SampleLog.LOG).bytes());
        assertThat(Answer.to(folder, "--key", KEY, "--checkpoint", kept.toString()).out())
                .startsWith("已核验")
                .contains("✓ 您手中的校验点（600 条）是这一日志的开头");

        Files.write(kept, new SampleLog(599).checkpoint(SampleLog.LOG).bytes());
        assertThat(Answer.to(folder, "--key", KEY, "--checkpoint", kept.toString()).out())
                .startsWith("内容与登记不一致")
                .contains("日志被改写或退回");

        Files.write(kept, new SampleLog(700).checkpoint(SampleLog.LOG).bytes());
        assertThat(Answer.exit(folder, "--key", KEY, "--checkpoint", kept.toString())).isOne();
    }

    @Test
    void a_partial_tile_may_be_gone_once_the_full_one_is_there() throws IOException {
        byte[] earlier = new SampleLog(600).checkpoint(SampleLog.LOG).bytes();
        Path later = folder.resolve("later");
        SampleMirror.write(later, LOG, SampleLog.LOG);
        List<byte[]> more = new ArrayList<>(LOG.entries());
        for (int i = 600; i < 768; i++) {
            more.add(("later " + i).getBytes(StandardCharsets.UTF_8));
        }
        List<Hash> leaves = more.stream().map(Hash::ofLeaf).toList();
        SampleMirror.write(later, more, TileBuilder.append(0, none -> new byte[0], leaves));
        Files.delete(later.resolve("tile/entries/002.p/88"));
        Files.delete(later.resolve("tile/0/002.p/88"));
        Files.write(later.resolve("checkpoint"), earlier);

        assertThat(Answer.to(later, "--key", KEY).out()).startsWith("已核验");
    }

    @Test
    void a_size_nobody_could_store_is_not_looked_for() throws IOException {
        String text = new Checkpoint("ledger.example/test", 1L << 60, LOG.tree().root()).text();
        Files.write(
                folder.resolve("checkpoint"),
                new SignedNote(text, List.of(SampleLog.LOG.sign(text, 0))).bytes());

        assertThat(Answer.to(folder, "--key", KEY).exit()).isEqualTo(3);
    }

    @Test
    void a_record_without_a_proof_is_looked_for_in_the_mirror() throws IOException {
        Path record = folder.resolve("record.json");
        Files.write(record, CanonicalJson.bytes(LOG.record(300).json()));
        Answer found = Answer.to(folder, record.toString(), "--key", KEY);
        assertThat(found.out())
                .startsWith("已核验")
                .contains("✓ 记录是日志的第 300 条", "place: \"县政府公示栏 300\"");
        assertThat(Answer.to(record, folder.toString(), "--key", KEY).exit()).isZero();

        Files.write(record, CanonicalJson.bytes(new SampleLog(7).record(3).json()));
        Answer absent = Answer.to(record, folder.toString(), "--key", KEY);
        assertThat(absent.out()).startsWith("未查到（NOT_FOUND）").doesNotContain("place");
        assertThat(absent.exit()).isEqualTo(3);
    }

    @Test
    void a_twin_of_sm3_is_said_not_to_be_checked_by_a_program_that_cannot() throws IOException {
        String text =
                new Checkpoint(Twin.origin("ledger.example/test"), 600, LOG.tree().root()).text();
        Files.createDirectories(folder.resolve(Twin.PREFIX));
        Files.write(
                folder.resolve(Twin.CHECKPOINT),
                new SignedNote(text, List.of(SampleLog.LOG.sign(text, 0))).bytes());

        assertThat(Answer.to(folder, "--key", KEY).out())
                .startsWith("已核验（VERIFIED）")
                .contains("– 另有国密孪生树（SM3），未核对：本程序不含国密算法");
        Files.writeString(folder.resolve(Twin.CHECKPOINT), "no checkpoint\n");
        assertThat(Answer.to(folder, "--key", KEY).out())
                .startsWith("内容与登记不一致（MISMATCH）")
                .contains("sm3/checkpoint：已损坏");
    }

    @Test
    void a_folder_without_a_checkpoint_is_told_so() throws IOException {
        Files.delete(folder.resolve("checkpoint"));

        assertThat(Answer.to(folder, "--key", KEY).out()).contains("✗ checkpoint：缺这个文件");
        assertThat(Answer.exit(folder, "--key", KEY)).isEqualTo(3);
    }

    @Test
    void a_log_is_read_where_it_is_served_when_somebody_says_so() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", this::serve);
        server.start();
        try {
            String log = "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
            assertThat(Answer.to(log, "--key", KEY).exit()).isEqualTo(2);
            assertThat(Answer.to(log, "--key", KEY, "--online").out()).startsWith("已核验");
            Files.delete(folder.resolve("policy"));
            change("tile/entries/001", 50);
            assertThat(Answer.to(log, "--key", KEY, "--online").exit()).isEqualTo(1);
            assertThat(Answer.to(log + "/nothing/", "--online").exit()).isEqualTo(3);
            assertThat(Answer.to("http://a b", "--online").exit()).isEqualTo(2);
        } finally {
            server.stop(0);
        }
        String gone = "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
        assertThat(Answer.to(gone, "--online").exit()).isEqualTo(5);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/log/".length());
        Path file = folder.resolve(path);
        if (Files.isRegularFile(file)) {
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } else {
            exchange.sendResponseHeaders(path.equals("policy") ? 401 : 404, -1);
        }
        exchange.close();
    }

    private List<String> problems() {
        return Answer.to(folder, "--key", KEY).json().items("problems").values().stream()
                .map(each -> ((Json.Members) each).text("message"))
                .toList();
    }

    private void change(String name, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[at] ^= 1;
        Files.write(folder.resolve(name), bytes);
    }
}
