package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.export.InMemory;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.ZipContents;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/**
 * The page that verifies in a browser shares no line with the program; given the same files, the
 * two must come to the same verdict. Its script is run by Node where there is one.
 */
class VerifyPageTest {
    private static final SampleLog LOG = new SampleLog(13);
    private static final String KEY = SampleLog.LOG.verifier().toString();
    private static final int TIMES = 1_000;

    private static final String DRIVER =
            """
            const verifier = require('./page.js');
            const lines = require('fs').readFileSync('cases.jsonl', 'utf8').split('\\n');
            for (const line of lines.filter(each => each)) {
              const given = JSON.parse(line);
              const files = new Map(Object.keys(given.files).map(
                name => [name, new Uint8Array(Buffer.from(given.files[name], 'base64'))]));
              const policy = given.policy ? new Uint8Array(Buffer.from(given.policy, 'base64')) : null;
              try {
                const report = verifier.verify(files, given.trust, policy);
                console.log(report.verdict + ' ' + report.named.join());
              } catch (fault) {
                if (!(fault instanceof verifier.Fault)) { throw fault; }
                console.log('REFUSED ' + encodeURI(fault.message));
              }
            }
            """;

    @TempDir Path folder;

    private final List<String> cases = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @Test
    void the_page_says_what_the_program_says() throws IOException, InterruptedException {
        assumeTrue(hasNode(), "no Node on this machine");
        byte[] proof = LOG.proof(4, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
        byte[] few = LOG.proof(4, SampleLog.LOG, SampleLog.WITNESS);
        for (String trust : List.of("", KEY, SampleLog.STRANGER.verifier().toString())) {
            proof(proof, trust);
        }
        proof(proof, SampleLog.POLICY);
        proof(few, SampleLog.POLICY);
        TreeMap<String, byte[]> files =
                SampleExport.of(LOG, List.of(0, 4, 11), SampleLog.LOG, SampleLog.WITNESS);
        archive(SampleExport.zip(files), "");
        archive(SampleExport.zip(files), KEY);
        Mutations proofs = new Mutations(1, List.of(few, LOG.proof(5, SampleLog.LOG)));
        Mutations archives = new Mutations(2, List.of(SampleExport.zip(files)));
        Mutations records = new Mutations(3, List.of(files.get("records.jsonl")));
        files.remove("policy");
        for (int i = 0; i < TIMES; i++) {
            proof(proofs.next(), i % 20 == 0 ? KEY : "");
            archive(archives.next(), "");
            files.put("records.jsonl", records.next());
            archive(SampleExport.zip(SampleExport.listed(files)), "");
        }

        List<String> answers = answers();

        assertThat(answers).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(answers.get(i)).as(cases.get(i)).startsWith(expected.get(i) + " ");
        }
        assertThat(expected).contains("VERIFIED", "PENDING", "UNTRUSTED_KEY", "MISMATCH");
    }

    @Test
    void a_signed_policy_is_believed_as_the_program_believes_it()
            throws IOException, InterruptedException {
        assumeTrue(hasNode(), "no Node on this machine");
        byte[] proof = LOG.proof(4, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND);
        byte[] few = LOG.proof(4, SampleLog.LOG, SampleLog.WITNESS);
        String stranger = SampleLog.STRANGER.verifier().toString();
        byte[] own = signed(SampleLog.POLICY, SampleLog.LOG);
        byte[] foreign = signed(SampleLog.POLICY, SampleLog.STRANGER);
        byte[] witness = signed(SampleLog.POLICY, SampleLog.WITNESS);
        byte[] plain = SampleLog.POLICY.getBytes(StandardCharsets.UTF_8);
        for (byte[] policy : List.of(own, foreign, witness, plain)) {
            for (String keys : List.of("", KEY, stranger, KEY + "\n" + stranger)) {
                proof(proof, keys, policy);
                proof(few, keys, policy);
            }
        }
        proof(proof, new String(own, StandardCharsets.UTF_8), null);
        proof(proof, new String(foreign, StandardCharsets.UTF_8), null);
        Mutations policies = new Mutations(4, List.of(own));
        for (int i = 0; i < TIMES; i++) {
            proof(proof, KEY, policies.next());
        }

        List<String> answers = answers();

        for (int i = 0; i < expected.size(); i++) {
            assertThat(answers.get(i)).as(cases.get(i)).startsWith(expected.get(i) + " ");
        }
        assertThat(expected).contains("VERIFIED", "PENDING", "REFUSED");
    }

    private static byte[] signed(String policy, Signer by) {
        String text =
                SignedPolicy.text(
                        SampleLog.LOG.verifier().name(),
                        40,
                        policy.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(by.sign(text, SampleLog.TIME))).bytes();
    }

    /** As the program takes {@code --policy} and {@code --key}. */
    private void proof(byte[] bytes, String keys, byte @Nullable [] policy) {
        Report report = new Report();
        String verdict;
        try {
            new ProofCheck(new Trust(believed(keys, policy), List.of()), report).check(bytes, null);
            verdict = report.verdict().name();
        } catch (MalformedPolicy refused) {
            verdict = "REFUSED";
        }
        add("record.tlog-proof", bytes, keys, policy, verdict);
    }

    private static Policy believed(String keys, byte @Nullable [] policy) {
        if (policy == null) {
            return SignedPolicy.read(keys.getBytes(StandardCharsets.UTF_8));
        }
        if (keys.isEmpty()) {
            return SignedPolicy.read(policy);
        }
        return SignedPolicy.of(policy)
                .signedBy(KeyList.of(keys.getBytes(StandardCharsets.UTF_8)).signing());
    }

    private void proof(byte[] bytes, String trust) {
        Report report = new Report();
        new ProofCheck(trust(trust), report).check(bytes, null);
        add("record.tlog-proof", bytes, trust, report.verdict());
    }

    private void archive(byte[] bytes, String trust) throws IOException {
        Report report = new Report();
        try (ZipContents contents = InMemory.archive(bytes)) {
            new ExportCheck(trust(trust), report).check(contents);
            add("export.zip", bytes, trust, report.verdict());
        } catch (MalformedExport malformed) {
            add("export.zip", bytes, trust, Verdict.MISMATCH);
        }
    }

    private static Trust trust(String text) {
        Policy policy =
                text.contains("quorum")
                        ? Policy.of(text.getBytes(StandardCharsets.UTF_8))
                        : Policy.of(KeyList.of(text.getBytes(StandardCharsets.UTF_8)));
        return new Trust(policy, List.of());
    }

    private void add(String name, byte[] bytes, String trust, Verdict verdict) {
        add(name, bytes, trust, null, verdict.name());
    }

    private void add(
            String name, byte[] bytes, String trust, byte @Nullable [] policy, String verdict) {
        Json file = Json.of(base64(bytes));
        cases.add(
                CanonicalJson.text(
                        new Json.Members(
                                Map.of(
                                        "files",
                                        new Json.Members(Map.of(name, file)),
                                        "policy",
                                        Json.of(policy == null ? "" : base64(policy)),
                                        "trust",
                                        Json.of(trust)))));
        expected.add(verdict);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private List<String> answers() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("page.js"), script());
        Files.writeString(folder.resolve("driver.js"), DRIVER);
        Files.write(folder.resolve("cases.jsonl"), cases);
        File answers = folder.resolve("answers").toFile();
        Process node =
                new ProcessBuilder("node", "driver.js")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(answers)
                        .start();
        assertThat(node.waitFor()).as(() -> "node: " + answers).isZero();
        return Files.readAllLines(answers.toPath());
    }

    private static String script() {
        String html = new String(VerifyPage.bytes(), StandardCharsets.UTF_8);
        int start = html.indexOf("<script>") + "<script>".length();
        return html.substring(start, html.indexOf("</script>"));
    }

    private static boolean hasNode() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "node")));
    }
}
