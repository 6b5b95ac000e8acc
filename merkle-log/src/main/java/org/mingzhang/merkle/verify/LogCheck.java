package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Tree;

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
            Optional<byte[]> checkpoint = files.apply("checkpoint");
            if (checkpoint.isPresent()) {
                check(SignedNote.of(checkpoint.get()));
            } else {
                report.fails(
                        Verdict.NEED_FILE,
                        Problem.in("checkpoint", "missing", "缺这个文件", "this file is missing"));
            }
        } catch (MalformedNote malformed) {
            report.fails(
                    Verdict.MISMATCH,
                    Problem.in(
                            "checkpoint",
                            "checkpoint",
                            "已损坏：" + malformed.getMessage(),
                            "damaged: " + malformed.getMessage()));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void check(SignedNote note) {
        Checkpoint head = Checkpoint.of(note.text());
        tree(head);
        new SignatureCheck(trust, report).check(note, carried());
        trust.held().forEach(held -> extended(head, held));
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

    /** What came with the log. */
    private List<VerifierKey> carried() {
        try {
            Optional<byte[]> policy = files.apply("policy");
            if (policy.isPresent()) {
                return Policy.of(policy.get()).keys();
            }
            Optional<byte[]> keys = files.apply("vkeys");
            return keys.isPresent() ? Trust.keys(keys.get()) : List.of();
        } catch (MalformedPolicy | IllegalArgumentException malformed) {
            report.open(
                    "carried-key",
                    "随附的密钥读不懂：" + malformed.getMessage(),
                    "the keys that came with it cannot be read: " + malformed.getMessage());
            return List.of();
        }
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
