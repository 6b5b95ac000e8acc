package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.tile.EntryBundle;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;

/** A log of 300 entries, fetched by somebody nobody knows. */
class LogEndpointTest {
    private static final int SIZE = 300;
    private static final Signer SIGNER =
            Signer.ofSeed("ledger.test/log", SignatureKind.ED25519, new byte[32]);

    @TempDir static Path data;

    private static RunningQueries service;

    @BeforeAll
    static void a_log_is_there() throws IOException {
        Path folder = data.resolve("log");
        RunningTree tree = new RunningTree();
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            leaves.add(Hash.ofLeaf(entry(i)));
            tree.add(leaves.getLast());
        }
        for (Map.Entry<Tile, byte[]> tile :
                TileBuilder.append(0, none -> new byte[0], leaves).entrySet()) {
            write(folder.resolve(tile.getKey().path()), tile.getValue());
        }
        write(
                folder.resolve("tile/entries/001.p/44"),
                EntryBundle.of(
                        IntStream.range(256, SIZE).mapToObj(LogEndpointTest::entry).toList()));
        String text = new Checkpoint("ledger.test/log", SIZE, tree.root()).text();
        write(
                folder.resolve("checkpoint"),
                new SignedNote(text, List.of(SIGNER.sign(text, 0))).bytes());
        write(folder.resolve("vkeys"), utf8(SIGNER.verifier() + "\n"));
        write(folder.resolve("sm3/checkpoint"), utf8("what the twin says\n"));
        write(folder.resolve("sm3/vkeys"), utf8("its key\n"));
        write(folder.resolve("sm3/tile/0/000.p/1"), new byte[Hash.SIZE]);
        write(folder.resolve("sm3/tile/entries/000.p/1"), utf8("stray"));
        write(data.resolve("log-key"), utf8("the secret"));
        write(folder.resolve("tile/0/secret"), utf8("the secret"));
        service = new RunningQueries("--mingzhang.log.folder=" + folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_checkpoint_is_fresh_and_the_keys_verify_it() {
        HttpResponse<byte[]> checkpoint = get("/log/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertHeader(checkpoint, "content-type", "text/plain;charset=UTF-8");
        assertHeader(checkpoint, "cache-control", "max-age=2, public");
        assertHeader(checkpoint, "access-control-allow-origin", "*");
        assertThat(checkpoint.headers().firstValue("set-cookie")).isEmpty();

        HttpResponse<byte[]> keys = get("/log/vkeys");
        assertHeader(keys, "content-type", "text/plain;charset=UTF-8");
        assertThat(keys.body()).isEqualTo(utf8(SIGNER.verifier() + "\n"));
        assertThat(SignedNote.of(checkpoint.body()).vouchedBy(List.of(SIGNER.verifier())))
                .hasSize(1);
    }

    @Test
    void tiles_and_bundles_are_bytes_that_never_change() throws IOException {
        for (String path :
                List.of(
                        "tile/0/000",
                        "tile/0/001.p/44",
                        "tile/1/000.p/1",
                        "tile/entries/001.p/44",
                        "sm3/tile/0/000.p/1")) {
            HttpResponse<byte[]> tile = get("/log/" + path);
            assertThat(tile.statusCode()).as(path).isEqualTo(200);
            assertHeader(tile, "content-type", "application/octet-stream");
            assertHeader(tile, "cache-control", "max-age=31536000, public, immutable");
            assertHeader(tile, "access-control-allow-origin", "*");
            assertThat(tile.body()).isEqualTo(Files.readAllBytes(data.resolve("log/" + path)));
        }
    }

    @Test
    void the_twin_says_of_itself_what_its_keeper_wrote() {
        for (String name : List.of("checkpoint", "vkeys")) {
            HttpResponse<byte[]> answer = get("/log/sm3/" + name);
            assertHeader(answer, "content-type", "text/plain;charset=UTF-8");
            assertHeader(answer, "cache-control", "max-age=2, public");
            assertHeader(answer, "access-control-allow-origin", "*");
        }
        assertThat(text(get("/log/sm3/checkpoint"))).isEqualTo("what the twin says\n");
    }

    @Test
    void a_proof_of_each_entry_is_read_out_of_the_tiles() {
        Hash root = Checkpoint.of(SignedNote.of(get("/log/checkpoint").body()).text()).root();
        for (int index : List.of(0, 1, 255, 256, 299)) {
            HttpResponse<byte[]> answer = get("/log/proof/" + index + ".tlog-proof");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertHeader(answer, "content-type", "text/plain;charset=UTF-8");
            TlogProof proof = TlogProof.of(answer.body());
            assertThat(proof.proves(entry(index))).isTrue();
            assertThat(proof.proves(entry(index + 1))).isFalse();
            assertThat(proof.checkpoint().root()).isEqualTo(root);
        }
    }

    @Test
    void what_is_not_there_is_a_problem_and_no_path_leads_elsewhere() {
        for (String path :
                List.of(
                        "/log/tile/0/002",
                        "/log/tile/0/001",
                        "/log/tile/0/secret",
                        "/log/tile/0/1",
                        "/log/tile/",
                        "/log/tile/00/000",
                        "/log/tile/0/000.p/256",
                        "/log/sm3/tile/0/000",
                        "/log/sm3/tile/0/1",
                        "/log/sm3/tile/entries/000.p/1",
                        "/log/proof/01.tlog-proof",
                        "/log/proof/-1.tlog-proof",
                        "/log/proof/9999999999999999999.tlog-proof")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertHeader(answer, "content-type", "application/problem+json");
            assertHeader(answer, "access-control-allow-origin", "*");
        }
        HttpResponse<byte[]> beyond = get("/log/proof/300.tlog-proof");
        assertThat(beyond.statusCode()).isEqualTo(404);
        assertThat(text(beyond)).contains("NOT_IN_LOG");
        for (String path :
                List.of(
                        "/log/tile/../../log-key",
                        "/log/tile/%2e%2e/%2e%2e/log-key",
                        "/log/tile/..%2f..%2flog-key",
                        "/log/sm3/tile/%2e%2e/%2e%2e/%2e%2e/log-key",
                        "/log/sm3/../../log-key",
                        "/log/tile/0/%2e%2e/%2e%2e/%2e%2e/log-key",
                        "/log/log-key",
                        "/log/../log-key",
                        "/log",
                        "/log/")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 401, 404);
            assertThat(text(answer)).as(path).doesNotContain("the secret");
        }
    }

    @Test
    void where_no_log_is_kept_there_is_none() {
        try (RunningQueries without = new RunningQueries()) {
            assertThat(without.anonymous().get("/log/checkpoint").statusCode()).isEqualTo(404);
            assertThat(without.anonymous().get("/log/proof/0.tlog-proof").statusCode())
                    .isEqualTo(404);
        }
    }

    private static byte[] entry(int number) {
        return utf8("leaf " + number);
    }

    private static void assertHeader(HttpResponse<?> answer, String name, String value) {
        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
                            .header("Origin", "https://monitor.example")
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
