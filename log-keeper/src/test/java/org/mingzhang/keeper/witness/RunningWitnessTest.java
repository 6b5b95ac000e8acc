package org.mingzhang.keeper.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** The witness as whoever calls it finds it. */
class RunningWitnessTest {
    private static final SubmittedLog TRUE = SubmittedLog.TRUE;
    private static final SubmittedLog FORK = SubmittedLog.FORK;

    @TempDir Path folder;

    private RunningWitness witness;

    @BeforeEach
    void start() throws IOException {
        witness = started(null);
    }

    @AfterEach
    void stop() throws IOException {
        witness.close();
    }

    @Test
    void each_request_is_answered_as_the_protocol_says() {
        assertThat(add(TRUE.request(0, 5)).statusCode()).isEqualTo(200);
        assertThat(add(TRUE.request(5, 9)).statusCode()).isEqualTo(200);
        HttpResponse<String> conflict = add(TRUE.request(5, 9));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().allValues("content-type"))
                .containsExactly("text/x.tlog.size");
        assertThat(conflict.body()).isEqualTo("9\n");
        assertThat(add(TRUE.request(9, 7)).statusCode()).isEqualTo(400);
        assertThat(add(FORK.request(9, 9)).statusCode()).isEqualTo(422);
        assertThat(add(FORK.request(9, FORK.proof(9, 12), 12)).statusCode()).isEqualTo(422);
        SubmittedLog unknown = new SubmittedLog(SubmittedLog.signer("unknown.test/log", 1), "");
        assertThat(add(unknown.request(0, 5)).statusCode()).isEqualTo(404);
        SubmittedLog thief = new SubmittedLog(SubmittedLog.signer("ledger.test/log", 7), "");
        assertThat(add(thief.request(9, 12)).statusCode()).isEqualTo(403);
        assertThat(post("what is this").statusCode()).isEqualTo(400);
        String bare = new String(TRUE.request(9, 12).bytes(), StandardCharsets.UTF_8);
        assertThat(post(bare.replaceFirst("[^=]=\n$", "x=\n")).statusCode())
                .as("a signature with bits left over in its base64")
                .isEqualTo(403);
        assertThat(add(TRUE.request(9, 12)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_monitor_finds_what_was_cosigned_last() {
        String path = "/" + Witness.digest("ledger.test/log") + "/checkpoint";
        assertThat(get(path).statusCode()).isEqualTo(404);

        add(TRUE.request(0, 5));
        add(TRUE.request(5, 9));

        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedNote note = SignedNote.of(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(note.text()).isEqualTo(TRUE.note(9).text());
        assertThat(note.vouchedBy(List.of(witness.verifier(), TRUE.signer().verifier())))
                .hasSize(2);
    }

    @Test
    void other_paths_and_methods_are_turned_away() {
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/add-checkpoint/more").statusCode()).isEqualTo(404);
        assertThat(get("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
        assertThat(get("/../witness-key").statusCode()).isEqualTo(404);
        assertThat(get("/%2e%2e/witness-key").statusCode()).isEqualTo(404);
    }

    @Test
    void a_body_that_is_too_long_is_not_read_on() {
        // What is left unread when the server hangs up could cost the caller its answer.
        assertThat(post("x".repeat(AddCheckpoint.LONGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(add(TRUE.request(0, 5)).statusCode()).isEqualTo(200);
    }

    @Test
    void senders_that_never_finish_keep_nobody_out() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket =
                        new Socket(witness.address().getAddress(), witness.address().getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(
                                "POST /add-checkpoint HTTP/1.1\r\nContent-Length: 100\r\n\r\nold"
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(add(TRUE.request(0, 5)).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void its_key_is_its_own_and_stays() throws IOException {
        String vkey = witness.verifier().toString();
        assertThat(vkey).matches("localhost/witness-[0-9a-f]{8}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("witness-key"))))
                .isEqualTo("rw-------");
        witness.close();
        witness = started(null);
        assertThat(witness.verifier()).hasToString(vkey);
    }

    @Test
    void a_folder_has_one_witness_at_a_time_and_of_one_name() throws IOException {
        assertThatThrownBy(() -> started(null)).hasMessageContaining("used by another witness");
        add(TRUE.request(0, 5));
        witness.close();
        assertThatThrownBy(() -> started("witness.test/other"))
                .hasMessageContaining("was not cosigned by");
        Path key = folder.resolve("witness-key");
        Path aside = Files.move(key, folder.resolve("aside"));
        assertThatThrownBy(() -> started(null)).hasMessageContaining("restore witness-key");
        Files.move(aside, key);
        witness = started(null);
        assertThat(add(TRUE.request(5, 5)).statusCode()).isEqualTo(200);
    }

    private RunningWitness started(@Nullable String name) throws IOException {
        return RunningWitness.start(
                folder,
                KeyList.of(List.of(TRUE.signer().verifier())),
                name,
                RunningWitness.loopback(0),
                Clock.systemUTC());
    }

    private HttpResponse<String> add(AddCheckpoint request) {
        return post(new String(request.bytes(), StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String body) {
        return send(request("/add-checkpoint").POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + witness.address().getPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
