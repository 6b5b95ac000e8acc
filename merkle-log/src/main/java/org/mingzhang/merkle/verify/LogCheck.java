package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.UnknownKeyKind;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.walk.TreeWalk;
import org.mingzhang.merkle.walk.Twin;

/** Verifies a mirrored log: everything is computed anew from the entries. */
final class LogCheck {
    private final Trust trust;
    private final Report report;
    private final Function<String, Optional<byte[]>> files;

    LogCheck(Trust trust, Report report, Function<String, Optional<byte[]>> files) {
        this.trust = trust;
        this.report = report;
        this.files = files;
    }

    /** Verifies all of it, and that it goes on from what somebody kept of it. */
    void check() throws IOException {
        try {
            // First, for the twin of a log that goes on is never larger than the log.
            Optional<byte[]> twin = files.apply(Twin.CHECKPOINT);
            Optional<byte[]> checkpoint = files.apply("checkpoint");
            if (checkpoint.isPresent()) {
                SignedNote note = SignedNote.of(checkpoint.get());
                check(note);
                twin.ifPresent(each -> twin(each, Checkpoint.of(note.text())));
            } else {
                report.fails(Verdict.NEED_FILE, Problem.missing("checkpoint"));
            }
        } catch (MalformedNote malformed) {
            report.fails(Verdict.MISMATCH, Problem.damaged("checkpoint", "checkpoint", malformed));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void check(SignedNote note) {
        Checkpoint head = Checkpoint.of(note.text());
        tree(head);
        SignatureCheck signatures = new SignatureCheck(trust, report);
        signatures.check(note, signatures.carried(files.apply("policy"), files.apply("vkeys")));
        trust.held().forEach(held -> extended(head, held));
    }

    /** The twin is held against the entries of a log that holds. */
    private void twin(byte[] checkpoint, Checkpoint head) {
        if (report.verdict().compareTo(Verdict.NEED_FILE) <= 0) {
            report.open(
                    "sm3",
                    "国密孪生树（SM3）未核对：先要日志本身成立",
                    "the SM3 twin tree was not checked: the log itself has to hold first");
            return;
        }
        try {
            twin(Twin.of(checkpoint, head.origin(), files), head);
        } catch (UnknownKeyKind without) {
            report.open(
                    "sm3",
                    "另有国密孪生树（SM3），未核对：本程序不含国密算法，请用 ./ledger verify",
                    "there is an SM3 twin tree, not checked: this program is without the national"
                            + " algorithms; ./ledger verify has them");
        } catch (MalformedNote wrong) {
            report.fails(
                    Verdict.MISMATCH, Problem.damaged(Twin.CHECKPOINT, "sm3-checkpoint", wrong));
        }
    }

    private void twin(Twin twin, Checkpoint head) {
        long size = twin.head().size();
        if (size > head.size()) {
            report.fails(
                    Verdict.NEED_FILE,
                    Problem.in(
                            "checkpoint",
                            "sm3-newer",
                            "国密孪生树（SM3）已有 %d 条，请重新取得校验点".formatted(size),
                            "the SM3 twin tree has %d entries; fetch the checkpoint again"
                                    .formatted(size)));
            return;
        }
        TreeWalk walk = twin.walk(head);
        walk.run();
        for (Problem each : walk.wrong()) {
            report.fails(
                    atBest(each),
                    new Problem(
                            "sm3-" + each.code(),
                            "国密孪生树（SM3）与日志不符：" + each.zh(),
                            "the SM3 twin tree is not that of the log: " + each.en(),
                            each.where()));
        }
        if (walk.wrong().isEmpty()) {
            report.holds(
                    "sm3",
                    "同样的条目中的 %d 条用 SM3 重新算出国密孪生树的全部哈希块和根，一致".formatted(size),
                    "all tiles and the root of the SM3 twin tree recomputed from %d of the same entries; they agree"
                            .formatted(size));
        }
        signatureOf(twin);
    }

    /** The keys that sign the log with SM2 sign its twin, under its name. */
    private void signatureOf(Twin twin) {
        List<VerifierKey> trusted = twin.keys(trust.policy().logKeys());
        if (!twin.signedBy(trusted).isEmpty()) {
            report.holds(
                    "sm3-signature",
                    "国密孪生树的校验点由受信任的 SM2 密钥签名",
                    "the checkpoint of the twin is signed by a trusted SM2 key");
        } else if (!twin.beyondTheirEnd(trust.policy().logKeys()).isEmpty()) {
            report.fails(
                    Verdict.UNTRUSTED_KEY,
                    Problem.in(
                            Twin.CHECKPOINT,
                            "sm3-ended-key",
                            "国密孪生树由已停用的 SM2 密钥签名，其停用条数以后的签名不予采信；密钥可能被盗，请保存这份校验点",
                            "the twin is signed by an SM2 key that ended at fewer entries and counts for"
                                    + " nothing beyond; it may be stolen: keep this checkpoint"));
        } else if (!trusted.isEmpty()) {
            report.fails(
                    Verdict.UNTRUSTED_KEY,
                    Problem.in(
                            Twin.CHECKPOINT,
                            "sm3-key",
                            "没有受信任的 SM2 密钥为国密孪生树签名",
                            "no trusted SM2 key signs the twin"));
        } else {
            Policy carried =
                    new SignatureCheck(trust, report)
                            .carried(Optional.empty(), files.apply(Twin.KEYS));
            List<VerifierKey> signers = twin.signedBy(twin.keys(carried.logKeys()));
            report.open(
                    "sm3-signature",
                    signers.isEmpty()
                            ? "国密孪生树的校验点由谁签名，未能核对"
                            : "国密孪生树的校验点与随附的公钥相符，该公钥未经您确认：" + signers.getFirst(),
                    signers.isEmpty()
                            ? "who signed the checkpoint of the twin is not known"
                            : "the checkpoint of the twin fits the key that came with it, which you did"
                                    + " not name: "
                                    + signers.getFirst());
        }
    }

    /** Looks for a record in a log that holds. */
    void find(ShownRecord record) throws IOException {
        check();
        byte[] checkpoint = files.apply("checkpoint").orElse(new byte[0]);
        if (report.verdict().compareTo(Verdict.NOT_FOUND) <= 0) {
            return;
        }
        TiledLog log = log(Checkpoint.of(SignedNote.of(checkpoint).text()));
        byte[] leaf = record.leaf().bytes();
        for (long from = 0; from < log.size(); from += Tile.FULL) {
            List<byte[]> bundle = log.bundle(from / Tile.FULL);
            for (int i = 0; i < bundle.size(); i++) {
                if (Arrays.equals(bundle.get(i), leaf)) {
                    found(from + i, record);
                    return;
                }
            }
        }
        report.fails(
                Verdict.NOT_FOUND,
                Problem.of(
                        "record",
                        "记录不在这份日志的 " + log.size() + " 条之中",
                        "the record is none of the " + log.size() + " entries of this log"));
    }

    private void found(long index, ShownRecord record) {
        report.fact("index", Json.of(index));
        report.holds(
                "inclusion",
                "记录是日志的第 " + index + " 条",
                "the record is entry " + index + " of the log");
        report.fields(record.fields());
    }

    private void tree(Checkpoint head) {
        TreeWalk walk = new TreeWalk(head, log(head));
        walk.run();
        if (walk.wrong().isEmpty()) {
            report.holds(
                    "log",
                    "由 " + head.size() + " 条条目重新算出全部哈希块和根，与校验点一致",
                    "all tiles and the root recomputed from "
                            + head.size()
                            + " entries; they agree");
        }
        walk.wrong().forEach(problem -> report.fails(atBest(problem), problem));
    }

    private static Verdict atBest(Problem problem) {
        return problem.code().equals("missing") ? Verdict.NEED_FILE : Verdict.MISMATCH;
    }

    private void extended(Checkpoint head, Checkpoint held) {
        report.fact("heldSize", Json.of(held.size()));
        Trust.sameLog(held, head);
        if (beginsWith(head, held)) {
            report.holds(
                    "extends",
                    "您手中的校验点（" + held.size() + " 条）是这一日志的开头",
                    "the checkpoint you hold (" + held.size() + " entries) is the beginning of it");
        } else {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "rewritten",
                            "您手中的校验点（" + held.size() + " 条）不是这一日志的开头：日志被改写或退回。请保存两份校验点",
                            "the checkpoint you hold ("
                                    + held.size()
                                    + " entries) is not the beginning of it: the log was rewritten"
                                    + " or set back. Keep both checkpoints"));
        }
    }

    private boolean beginsWith(Checkpoint head, Checkpoint held) {
        try {
            return held.size() <= head.size()
                    && new Tree(held.size(), log(head).tree().subtrees())
                            .root()
                            .equals(held.root());
        } catch (UncheckedIOException | IllegalArgumentException incomplete) {
            // Already told of when the tiles were compared.
            return false;
        }
    }

    private TiledLog log(Checkpoint head) {
        return new TiledLog(head.size(), files);
    }
}
