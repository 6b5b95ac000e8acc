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
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.walk.TreeWalk;

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
