package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tree.Hash;

/** What a person types with a proof in hand, and what is answered. */
class VerifyProofTest {
    private static final SampleLog LOG = new SampleLog(11);
    private static final byte[] MASKS = {0x01, 0x20, '\n' ^ '\r'};
    private static final String KEY = SampleLog.LOG.verifier().toString();

    @TempDir Path folder;
    private Path proof;

    @BeforeEach
    void a_proof_signed_by_the_log_and_both_witnesses() throws IOException {
        proof =
                write(
                        "record.tlog-proof",
                        LOG.proof(7, SampleLog.LOG, SampleLog.WITNESS, SampleLog.SECOND));
    }

    @Test
    void with_the_key_of_the_log_it_is_verified_and_not_called_final() throws IOException {
        Answer answer = Answer.to(proof, "--key", KEY);

        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .startsWith("已核验（VERIFIED）\n")
                .contains("✓ 记录在校验点的第 7 位", "place: \"县政府公示栏 7\"", "– 没有要求见证")
                .doesNotContain("终局");
        assertThat(answer.json().members("facts").values().get("final"))
                .isEqualTo(new Json.Flag(false));
    }

    @Test
    void with_a_policy_whose_quorum_is_met_it_is_final() throws IOException {
        Answer answer = Answer.to(proof, "--policy", policy().toString(), "--lang", "en");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .startsWith("Verified (VERIFIED)\n")
                .contains("cosigned by witness witness.example/w1 at 2027-01-15T08:00:00Z")
                .contains("✓ witnessed as the policy asks (final)");
    }

    @Test
    void with_a_witness_too_few_it_is_pending() throws IOException {
        Path few = write("few.tlog-proof", LOG.proof(7, SampleLog.LOG, SampleLog.SECOND));

        Answer answer = Answer.to(few, "--policy", policy().toString());

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.out()).startsWith("已登记，见证尚未达到法定数（PENDING）\n");
    }

    @Test
    void without_a_key_or_with_another_it_is_at_most_consistent_in_itself() throws IOException {
        String stranger = SampleLog.STRANGER.verifier().toString();

        assertThat(Answer.to(proof).exit()).isEqualTo(4);
        assertThat(Answer.to(proof, "--key", stranger).exit()).isEqualTo(4);
        assertThat(Answer.to(proof).out())
                .startsWith("自身一致，但签名密钥未经信任（UNTRUSTED_KEY）")
                .contains("ledger.example/test " + KEY.split("\\+")[1]);
    }

    @Test
    void a_key_that_this_program_cannot_reckon_with_is_not_taken_for_trust() throws IOException {
        Answer answer = Answer.to(proof, "--key", "ledger.example/test+00000000+BgAA");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.err()).contains("没有本程序识得的密钥");
    }

    /** A21: what a stolen key signs after it ended is told from what it signed before. */
    @Test
    void a_key_that_ended_is_believed_up_to_its_end() throws IOException {
        String ended = "# ended %d " + KEY + "\n" + SampleLog.STRANGER.verifier() + "\n";
        Path before = write("until-11", ended.formatted(11).getBytes(StandardCharsets.UTF_8));
        Path beyond = write("until-10", ended.formatted(10).getBytes(StandardCharsets.UTF_8));

        assertThat(Answer.to(proof, "--key", before.toString()).exit()).isZero();
        Answer stolen = Answer.to(proof, "--key", beyond.toString());
        assertThat(stolen.exit()).isEqualTo(4);
        assertThat(stolen.out()).contains("✗ 密钥在满 10 条时已停用");
        assertThat(stolen.problem(1).values().get("problem")).isEqualTo(Json.of("ended-key"));

        Path both = write("both.tlog-proof", LOG.proof(7, SampleLog.STRANGER, SampleLog.LOG));
        Answer known = Answer.to(both, "--key", beyond.toString());
        assertThat(known.exit()).as("its successor signs as well").isZero();
        assertThat(known.out()).contains("– 密钥在满 10 条时已停用");
        Path policy =
                write(
                        "policy-10",
                        (ended.formatted(10).replace("\n" + "ledger", "\nlog ledger")
                                        + "quorum none\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(Answer.to(both, "--policy", policy.toString()).exit()).isZero();
        assertThat(Answer.to(proof, "--policy", policy.toString()).exit()).isEqualTo(4);
    }

    @Test
    void a_proof_of_a_key_that_signs_for_another_log_is_not_trusted() throws IOException {
        Path other = write("other.tlog-proof", LOG.proof(7, SampleLog.SECOND, SampleLog.WITNESS));

        assertThat(Answer.to(other, "--key", SampleLog.WITNESS.verifier().toString()).exit())
                .isEqualTo(4);
    }

    @Test
    void a_field_that_was_changed_is_named() throws IOException {
        TlogProof whole = TlogProof.of(Files.readAllBytes(proof));
        String json = new String(CanonicalJson.bytes(LOG.record(7).json()), StandardCharsets.UTF_8);
        String shown = json.split("\"")[5];
        String forged =
                base64url(
                        new String(Base64.getUrlDecoder().decode(shown), StandardCharsets.UTF_8)
                                .replace("县政府", "市政府"));
        Path bad =
                write(
                        "forged.tlog-proof",
                        new TlogProof(
                                        base64(json.replace(shown, forged)),
                                        7,
                                        whole.path(),
                                        whole.note())
                                .bytes());

        Answer answer = Answer.to(bad, "--key", KEY);

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).startsWith("内容与登记不一致（MISMATCH）\n").contains("✗ 字段“place”与登记不一致");
        assertThat(answer.problem(0).text("field")).isEqualTo("place");
    }

    @Test
    void a_record_apart_is_verified_in_either_order_and_what_is_missing_is_named()
            throws IOException {
        Path apart = write("record.json", CanonicalJson.bytes(LOG.record(7).json()));
        Path bare = write("bare.tlog-proof", without(LOG.proof(7, SampleLog.LOG)));

        assertThat(Answer.to(bare, apart.toString(), "--key", KEY).exit()).isZero();
        assertThat(Answer.to(apart, bare.toString(), "--key", KEY).exit()).isZero();
        assertThat(Answer.to(bare, "--key", KEY).out()).startsWith("还缺文件").contains("*.json");
        assertThat(Answer.to(apart, "--key", KEY).out())
                .startsWith("还缺文件")
                .contains("*.tlog-proof");
        assertThat(Answer.to(apart, apart.toString(), "--key", KEY).exit()).isEqualTo(3);
        Path paper = write("decision.pdf", new byte[] {'%', 'P', 'D', 'F'});
        assertThat(Answer.to(paper, "--key", KEY).out()).contains("✗ 这个文件不是证明");
        assertThat(Answer.to(paper, bare.toString(), "--key", KEY).exit()).isEqualTo(3);
    }

    @Test
    void another_record_under_a_proof_is_a_mismatch() throws IOException {
        Path apart = write("other.json", CanonicalJson.bytes(LOG.record(6).json()));

        assertThat(Answer.to(proof, apart.toString(), "--key", KEY).exit()).isEqualTo(1);
    }

    @Test
    void a_checkpoint_alone_says_who_signed_it() throws IOException {
        Path checkpoint = write("checkpoint", LOG.checkpoint(SampleLog.LOG).bytes());

        assertThat(Answer.to(checkpoint, "--key", KEY).out()).contains("共 11 条");
    }

    @Test
    void a_checkpoint_of_the_same_size_with_another_root_is_a_split_view() throws IOException {
        Path same = write("same", LOG.checkpoint(SampleLog.LOG).bytes());
        String text = new Checkpoint("ledger.example/test", 11, Hash.ofLeaf(new byte[0])).text();
        Path other =
                write("other", new SignedNote(text, List.of(SampleLog.LOG.sign(text, 0))).bytes());
        Path stranger = write("stranger", LOG.checkpoint(SampleLog.STRANGER).bytes());
        Path longer = write("longer", new SampleLog(12).checkpoint(SampleLog.LOG).bytes());

        assertThat(held(same).out()).startsWith("已核验").contains("✓ 与您手中的校验点相同");
        assertThat(held(longer).out()).startsWith("已核验").contains("须用日志镜像才能比对");
        assertThat(held(other).out()).startsWith("内容与登记不一致").contains("不同内容");
        assertThat(held(stranger).exit()).isEqualTo(2);
        assertThat(Answer.exit(same, "--key", KEY, "--checkpoint", same.toString())).isZero();
        assertThat(Answer.exit(same, "--key", KEY, "--checkpoint", other.toString())).isOne();
    }

    private Answer held(Path checkpoint) {
        return Answer.to(proof, "--key", KEY, "--checkpoint", checkpoint.toString());
    }

    @Test
    void every_byte_of_a_proof_counts() {
        byte[] whole = LOG.proof(7, SampleLog.LOG, SampleLog.WITNESS);
        String oneWitness = SampleLog.POLICY.replace("quorum both", "quorum one");
        Trust trust = new Trust(Policy.of(oneWitness.getBytes(StandardCharsets.UTF_8)), List.of());
        List<Integer> accepted = new ArrayList<>();
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= MASKS[at % MASKS.length];
            if (verdict(bytes, trust) == Verdict.VERIFIED) {
                accepted.add(at);
            }
        }

        assertThat(verdict(whole, trust)).isEqualTo(Verdict.VERIFIED);
        assertThat(accepted).isEmpty();
    }

    private static Verdict verdict(byte[] bytes, Trust trust) {
        Report report = new Report();
        new ProofCheck(trust, report).check(bytes, null);
        return report.verdict();
    }

    @Test
    void what_makes_no_sense_and_what_cannot_be_read_have_their_own_exit_codes()
            throws IOException {
        assertThat(Answer.to(proof, "--kye", KEY).exit()).isEqualTo(2);
        assertThat(Answer.to(proof, "--key", "nonsense").exit()).isEqualTo(2);
        assertThat(Answer.to(proof, "--key", KEY, "--policy", policy().toString()).exit())
                .isEqualTo(2);
        assertThat(Answer.to(proof, "--policy", proof.toString()).exit()).isEqualTo(2);
        assertThat(Answer.to(proof, "--policy").exit()).isEqualTo(2);
        assertThat(Answer.to(folder.resolve("nowhere")).exit()).isEqualTo(5);
        assertThat(Answer.to(folder.resolve("nowhere")).err()).contains("没有这个文件");
        assertThat(Answer.to(proof, "--help").out()).startsWith("用法");
    }

    @Test
    void nothing_that_was_read_steers_the_terminal() throws IOException {
        Path odd =
                write(
                        "odd.tlog-proof",
                        "c2sp.org/tlog-proof@v1\n\u001b[2J\u202e\n\nx"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(Answer.to(odd).out()).contains("\\u{1b}").doesNotContain("\u001b", "\u202e");
    }

    private Path policy() throws IOException {
        return write("policy", SampleLog.POLICY.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] without(byte[] proof) {
        TlogProof whole = TlogProof.of(proof);
        return new TlogProof(null, whole.index(), whole.path(), whole.note()).bytes();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
