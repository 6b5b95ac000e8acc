package org.mingzhang.merkle.verify;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** Verifies that one record is in a log: C2SP tlog-proof, the record in its extra line or apart. */
final class ProofCheck {
    private final Report report;
    private final SignatureCheck signatures;

    ProofCheck(Trust trust, Report report) {
        this.report = report;
        this.signatures = new SignatureCheck(trust, report);
    }

    /**
     * Verifies a proof.
     *
     * @param apart the record's JSON when it is a file of its own
     */
    void check(byte[] bytes, byte @Nullable [] apart) {
        try {
            TlogProof proof = TlogProof.of(bytes);
            report.fact("index", Json.of(proof.index()));
            ShownRecord record = record(proof, apart);
            if (record == null) {
                report.fails(
                        Verdict.NEED_FILE,
                        Problem.of(
                                "record",
                                "证明文件里没有记录本身，还需要记录文件（*.json：leaf 与 disclosures）",
                                "the proof carries no record; the record file is needed "
                                        + "(*.json with leaf and disclosures)"));
            } else {
                included(proof, record);
            }
            signatures.check(proof.note(), Trust.NOBODY.policy());
            signatures.compare(proof.checkpoint());
        } catch (MalformedNote malformed) {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "proof",
                            "证明文件已损坏：" + malformed.getMessage(),
                            "the proof file is damaged: " + malformed.getMessage()));
        } catch (MalformedRecord wrong) {
            report.fails(Verdict.MISMATCH, wrongRecord(wrong, Map.of(), "", ""));
        }
    }

    private static @Nullable ShownRecord record(TlogProof proof, byte @Nullable [] apart) {
        if (apart != null) {
            return ShownRecord.of(apart);
        }
        String extra = proof.extra();
        return extra == null ? null : ShownRecord.ofExtra(extra);
    }

    private void included(TlogProof proof, ShownRecord record) {
        if (!proof.proves(record.leaf().bytes())) {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "inclusion",
                            "记录不在校验点的第 " + proof.index() + " 位",
                            "the record is not at index " + proof.index() + " of the checkpoint"));
            return;
        }
        int shown = record.fields().size();
        int digests = record.leaf().digests().size();
        String what = record.leaf().type() + ", " + record.leaf().day();
        report.holds(
                "inclusion",
                "记录在校验点的第 " + proof.index() + " 位（" + what + "）",
                "the record is at index " + proof.index() + " of the checkpoint (" + what + ")");
        report.holds(
                "disclosures",
                "公开的 " + shown + " 项与登记一致（承诺共 " + digests + " 个，含占位；其余未公开）",
                shown
                        + " fields shown are what was recorded (of "
                        + digests
                        + " digests, decoys among them; the rest is not shown)");
        report.fact("type", Json.of(record.leaf().type()));
        report.fact("day", Json.of(record.leaf().day().toString()));
        report.fields(record.fields());
    }

    /** A record that is not what it should be, in one sentence. */
    static Problem wrongRecord(
            MalformedRecord wrong, Map<String, Json> where, String zhPlace, String enPlace) {
        String field = wrong.field();
        if (field.isEmpty()) {
            return new Problem(
                    "record",
                    zhPlace + "记录不成立：" + wrong.getMessage(),
                    enPlace + "the record does not hold: " + wrong.getMessage(),
                    where);
        }
        Map<String, Json> named = new TreeMap<>(where);
        named.put("field", Json.of(field));
        return new Problem(
                "field",
                zhPlace + "字段“" + field + "”与登记不一致（" + wrong.getMessage() + "）",
                enPlace + "the field '" + field + "' is not as recorded: " + wrong.getMessage(),
                named);
    }
}
