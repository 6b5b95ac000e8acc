package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.Ledger;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.tile.TileBuilder;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.witness.AddCheckpoint;

/**
 * The witness as another office runs it: a process of its own, that can be killed at any moment.
 */
class WitnessCommandTest {
    private static final Signer LOG =
            Signer.ofSeed("ledger.test/log", SignatureKind.ED25519, new byte[32]);

    @TempDir Path folder;

    private Process process;
    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        printed.clear();
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Ledger.class.getName(),
                                "--lang",
                                "en",
                                "witness",
                                "--log",
                                LOG.verifier().toString(),
                                "--folder",
                                folder.toString(),
                                "--port",
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        while (printed.size() < 5) {
            String line = lines.readLine();
            assertThat(line).as("printed: %s", printed).isNotNull();
            printed.add(line);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void killed_it_still_knows_what_it_cosigned() throws Exception {
        assertThat(add(0, 5).statusCode()).isEqualTo(200);
        String vkey = policy().witnesses().get("w1") + "";
        stop();
        start();

        assertThat(policy().witnesses().get("w1")).hasToString(vkey);
        HttpResponse<String> conflict = add(0, 9);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("5\n");
        HttpResponse<String> cosigned = add(5, 9);
        assertThat(cosigned.statusCode()).isEqualTo(200);
        assertThat(
                        SignedNote.of(
                                        (note(9).text() + "\n" + cosigned.body())
                                                .getBytes(StandardCharsets.UTF_8))
                                .vouchedBy(policy().witnesses().values()))
                .hasSize(1);
        process.destroy();
        assertThat(process.waitFor()).as("asked to stop, it stops").isIn(0, 143);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThat(typed("--log", "no key", "--folder", folder.toString())).isEqualTo(2);
        assertThat(typed("--folder", folder.toString())).isEqualTo(2);
        String vkey = LOG.verifier().toString();
        assertThat(typed("--log", vkey, "--folder", folder.toString(), "--name", "two words"))
                .isEqualTo(2);
        assertThat(typed("--log", vkey, "--folder", folder.toString(), "--port", "0"))
                .as("another witness uses the folder")
                .isEqualTo(5);
    }

    private static int typed(String... args) {
        List<String> all = new ArrayList<>(List.of("witness"));
        all.addAll(List.of(args));
        PrintWriter nobody = new PrintWriter(new StringWriter());
        return CommandTree.of(
                        new Terminal(nobody, nobody, Language.EN, false, false, Clock.systemUTC()))
                .execute(all.toArray(String[]::new));
    }

    /** What it prints for the operator of the log is a line of a policy. */
    private Policy policy() {
        String line =
                printed.stream().filter(each -> each.startsWith("witness w1 ")).toList().getFirst();
        return Policy.of((line + "\nquorum w1\n").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> add(int old, int size) throws IOException, InterruptedException {
        List<Hash> proof = old == 0 ? List.of() : log(size).tree().consistencyProof(old);
        URI address = URI.create(policy().addresses().get("w1") + "/add-checkpoint");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .POST(
                                    BodyPublishers.ofByteArray(
                                            new AddCheckpoint(old, proof, note(size)).bytes()))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static SignedNote note(int size) {
        String text = new Checkpoint("ledger.test/log", size, log(size).tree().root()).text();
        return new SignedNote(text, List.of(LOG.sign(text, 0)));
    }

    private static TiledLog log(int size) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.ofLeaf(new byte[] {(byte) i}));
        }
        Map<String, byte[]> files = new HashMap<>();
        TileBuilder.append(0, none -> new byte[0], leaves)
                .forEach((tile, bytes) -> files.put(tile.path(), bytes));
        return new TiledLog(size, path -> Optional.ofNullable(files.get(path)));
    }
}
