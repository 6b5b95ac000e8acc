package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.export.InMemory;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.ZipContents;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.testkit.BrowserPage;

/**
 * The page that verifies in a browser shares no line with the program; given the same files, the
 * two must come to the same verdict. Its script is run by Node where there is one.
 */
class VerifyPageTest {
    private static final SampleLog LOG = new SampleLog(13);
    private static final String KEY = SampleLog.LOG.verifier().toString();
    private static final int TIMES = 1_000;

    /** Neither the program without its module nor the page reckons with SM2. */
    private static final String SM2 =
            "ledger.example/test+1b8fe7e0+/3NtMi1zbTMvbWluZ3poYW5nLm9yZy92MQS7qHgD1eEniLB6kSrlN"
                    + "o57JyC9Gbk5IL2/LptihtqcTivAk4MNwHYrjhRLgK4YRHsb9sZwuTvamoB5V2ivWpAe";

    private static final String LATER = "ledger.example/test+00000000+BgAA";

    @TempDir Path folder;

    private final List<String> expected = new ArrayList<>();
    private BrowserPage page;

    @BeforeEach
    void a_page() {
        assumeTrue(BrowserPage.canRun(), "no Node on this machine");
        page = new BrowserPage(VerifyPage.bytes(), folder);
    }

    @Test
    void the_page_says_what_the_program_says() throws IOException, InterruptedException {
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

        agree();
        assertThat(expected).contains("VERIFIED", "PENDING", "UNTRUSTED_KEY", "MISMATCH");
    }

    @Test
    void a_signed_policy_is_believed_as_the_program_believes_it()
            throws IOException, InterruptedException {
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

        agree();
        assertThat(expected).contains("VERIFIED", "PENDING", BrowserPage.REFUSED);
    }

    /** Up to its end an ended key is believed, beyond it not; and the page says why. */
    @Test
    void a_key_that_ended_is_believed_as_far_as_the_program_believes_it()
            throws IOException, InterruptedException {
        String ended = "# ended %d " + KEY + "\n";
        String next = SampleLog.STRANGER.verifier() + "\n";
        String policy = "log " + next + "quorum none\n";
        List<byte[]> proofs =
                List.of(
                        LOG.proof(4, SampleLog.LOG),
                        LOG.proof(4, SampleLog.STRANGER),
                        LOG.proof(4, SampleLog.STRANGER, SampleLog.LOG),
                        moved());
        for (int end : List.of(0, 12, 13, 14)) {
            String line = ended.formatted(end);
            for (String keys :
                    List.of(
                            line + next,
                            line + KEY + "\n" + next,
                            line,
                            line + ended.formatted(12))) {
                for (byte[] proof : proofs) {
                    typed("record.tlog-proof", proof, "--key", keys);
                }
                typed("checkpoint", LOG.checkpoint(SampleLog.LOG).bytes(), "--key", keys);
            }
            for (byte[] proof : proofs) {
                typed("record.tlog-proof", proof, "--policy", line + policy);
                proof(proof, "", signed(line + policy, SampleLog.STRANGER));
                proof(proof, line + next, signed(line + policy, SampleLog.STRANGER));
                proof(proof, line + next, signed(line + policy, SampleLog.LOG));
            }
        }
        for (String bad :
                List.of(ended.formatted(12) + "log " + KEY, ended.formatted(12).repeat(2))) {
            typed("record.tlog-proof", proofs.getFirst(), "--policy", bad + "\n" + policy);
        }

        List<String> answers = agree();

        assertThat(expected).contains("VERIFIED", "UNTRUSTED_KEY", "MISMATCH", BrowserPage.REFUSED);
        assertThat(answers)
                .anyMatch(each -> each.matches("UNTRUSTED_KEY .*✗ 密钥在满 12 条时已停用.*可能被盗.*"))
                .anyMatch(each -> each.matches("VERIFIED .*– 密钥在满 12 条时已停用.*"))
                .as("at its end it may sign")
                .noneMatch(each -> each.contains("在满 13 条时已停用"));
    }

    /** Kinds that are not known here are passed over; what is nearly right is judged alike. */
    @Test
    void lists_of_keys_that_are_nearly_right_are_read_as_the_program_reads_them()
            throws IOException, InterruptedException {
        String list =
                "# ended 12 %s\n# ended 12 up here\n%s\n%s\n%s\n"
                        .formatted(KEY, SampleLog.STRANGER.verifier(), SM2, LATER);
        byte[] proof = LOG.proof(4, SampleLog.LOG);
        typed("record.tlog-proof", proof, "--key", list);
        typed("record.tlog-proof", proof, "--key", KEY + "\n" + SM2 + "\n");
        typed("record.tlog-proof", proof, "--key", SM2 + "\n" + LATER + "\n");
        typed("record.tlog-proof", proof, "--key", "# ended 12 " + SM2 + "\n");
        Mutations lists = new Mutations(5, List.of(list.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < TIMES; i++) {
            String nearly = new String(lists.next(), StandardCharsets.UTF_8);
            // The page has one place for keys, policies and nobody; the program is told which.
            if (!nearly.isBlank() && !nearly.contains("quorum ")) {
                typed("record.tlog-proof", proof, "--key", nearly);
            }
        }

        agree();

        assertThat(expected).contains("VERIFIED", "UNTRUSTED_KEY", BrowserPage.REFUSED);
    }

    /** A proof whose checkpoint has a line of the log's key that is of another checkpoint. */
    private static byte[] moved() {
        TlogProof proof = TlogProof.of(LOG.proof(4, SampleLog.LOG));
        SignedNote other = new SampleLog(12).checkpoint(SampleLog.LOG);
        return new TlogProof(
                        proof.extra(),
                        proof.index(),
                        proof.path(),
                        new SignedNote(proof.note().text(), other.signatures()))
                .bytes();
    }

    /** As the program answers, given what was typed as a file behind an option. */
    private void typed(String name, byte[] bytes, String option, String text) throws IOException {
        Path thing = Files.write(folder.resolve(name), bytes);
        Path file = Files.writeString(folder.resolve("typed"), text);
        StringWriter out = new StringWriter();
        int exit =
                new VerifyCommand(
                                new PrintWriter(out),
                                new PrintWriter(new StringWriter()),
                                Language.ZH)
                        .run(List.of(thing.toString(), option, file.toString(), "--json"));
        String verdict =
                exit == 2
                        ? BrowserPage.REFUSED
                        : JsonReader.readObject(out.toString().getBytes(StandardCharsets.UTF_8))
                                .text("verdict");
        add(name, bytes, text, null, verdict);
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
            verdict = BrowserPage.REFUSED;
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
        page.given(name, bytes, trust, policy);
        expected.add(verdict);
    }

    /** The page says what is expected of each case; answers what it says. */
    private List<String> agree() throws IOException, InterruptedException {
        List<String> answers = page.answers();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(answers.get(i)).as("case %s", i).startsWith(expected.get(i) + " ");
        }
        return answers;
    }
}
