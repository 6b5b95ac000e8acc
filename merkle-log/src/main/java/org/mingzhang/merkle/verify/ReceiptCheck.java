package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

/**
 * Whether the log holds what a receipt promises, each event at its position. Of the log no more is
 * read than leads from there to the signed root.
 */
final class ReceiptCheck {
    /** Every receipt of something recorded has it, and no record does. */
    static final String MARK = "\"leafHash\"";

    private final Trust trust;
    private final Report report;
    private final Function<String, Optional<byte[]>> files;

    ReceiptCheck(Trust trust, Report report, Function<String, Optional<byte[]>> files) {
        this.trust = trust;
        this.report = report;
        this.files = files;
    }

    void check(byte[] json) throws IOException {
        try {
            Receipt receipt = Receipt.of(json);
            report.fact("commandId", Json.of(receipt.commandId()));
            SignedNote note = files.apply("checkpoint").map(SignedNote::of).orElse(null);
            if (note == null) {
                report.fails(Verdict.NEED_FILE, missing("checkpoint"));
                return;
            }
            SignatureCheck signatures = new SignatureCheck(trust, report);
            signatures.check(note, signatures.carried(files.apply("policy"), files.apply("vkeys")));
            Checkpoint head = Checkpoint.of(note.text());
            receipt.events().forEach(event -> find(event, head));
        } catch (MalformedNote malformed) {
            report.fails(Verdict.MISMATCH, Problem.damaged("checkpoint", "checkpoint", malformed));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void find(Receipt.Entry event, Checkpoint head) {
        long at = event.position();
        if (at >= head.size()) {
            report.fails(Verdict.NOT_FOUND, cutOff(at, head.size()));
            return;
        }
        try {
            held(event, head, new TiledLog(head.size(), files));
        } catch (UncheckedIOException failed) {
            if (!(failed.getCause() instanceof NoSuchFileException absent)) {
                throw failed;
            }
            report.fails(Verdict.NEED_FILE, missing(absent.getMessage()));
        } catch (IllegalArgumentException malformed) {
            report.fails(
                    Verdict.MISMATCH,
                    problem(
                            "tile",
                            at,
                            "哈希块已损坏：" + malformed.getMessage(),
                            "a tile is damaged: " + malformed.getMessage()));
        }
    }

    private void held(Receipt.Entry event, Checkpoint head, TiledLog log) {
        long at = event.position();
        if (!leaf(log, at).equals(event.leaf())) {
            report.fails(
                    Verdict.MISMATCH,
                    problem(
                            "replaced",
                            at,
                            "日志第 " + at + " 号不是回执所列的事件：签名之前已被换掉。请保存回执和校验点",
                            "position "
                                    + at
                                    + " of the log is not the event of the receipt: it was replaced"
                                    + " before it was signed. Keep the receipt and the checkpoint"));
            return;
        }
        List<Hash> path = log.tree().inclusionProof(at);
        if (Proofs.includes(at, head.size(), event.leaf(), path, head.root())) {
            report.holds(
                    "receipt",
                    "回执所列的事件是日志的第 " + at + " 号",
                    "the event of the receipt is at position " + at + " of the log");
        } else {
            report.fails(
                    Verdict.MISMATCH,
                    problem(
                            "inclusion",
                            at,
                            "哈希块得不出校验点的根，第 " + at + " 号无从证明",
                            "the tiles do not lead to the root of the checkpoint; position "
                                    + at
                                    + " is not proved"));
        }
    }

    private static Problem cutOff(long at, long size) {
        return problem(
                "not-logged",
                at,
                "第 " + at + " 号不在日志中：日志只有 " + size + " 条。登记 45 秒后仍如此的，该事件在签名之前已被删去；请保存回执，并以原编号重新提交",
                "position "
                        + at
                        + " is not in the log, which has "
                        + size
                        + " entries. If this is so 45 seconds after the receipt, the event was removed"
                        + " before it was signed: keep the receipt and send the command again under its"
                        + " id");
    }

    private static Hash leaf(TiledLog log, long at) {
        int width = (int) Math.min(Tile.FULL, log.size() - at / Tile.FULL * Tile.FULL);
        byte[] tile = log.tile(new Tile(0, at / Tile.FULL, width));
        int from = (int) (at % Tile.FULL) * Hash.SIZE;
        return Hash.of(Arrays.copyOfRange(tile, from, from + Hash.SIZE));
    }

    private static Problem missing(@Nullable String file) {
        return Problem.missing(String.valueOf(file));
    }

    private static Problem problem(String code, long at, String zh, String en) {
        return new Problem(code, zh, en, Map.of("index", Json.of(at)));
    }

    /**
     * What the ledger answered a command with: where its events stand in the log, and as what.
     * Nobody signed it; it is worth what the person who kept it is believed.
     *
     * @param commandId under which the command can be sent again
     */
    private record Receipt(String commandId, List<Entry> events) {
        Receipt {
            events = List.copyOf(events);
        }

        /** One event. */
        record Entry(long position, Hash leaf) {}

        /**
         * Reads a receipt; what it says beside is passed over.
         *
         * @throws UsageFault when it names no positions and hashes
         */
        static Receipt of(byte[] json) {
            try {
                Json.Members receipt = JsonReader.readObject(json);
                List<Entry> events = new ArrayList<>();
                for (Json each : receipt.items("events").values()) {
                    if (!(each instanceof Json.Members event)) {
                        throw none();
                    }
                    events.add(
                            new Entry(
                                    event.whole("position"),
                                    Hash.ofBase64(event.text("leafHash"))));
                }
                if (!events.isEmpty()) {
                    return new Receipt(receipt.text("commandId"), events);
                }
            } catch (MalformedJson | IllegalArgumentException malformed) {
                throw none();
            }
            throw none();
        }

        private static UsageFault none() {
            return new UsageFault(
                    "回执没有列出位置和摘要（试算的答复不是回执）",
                    "the receipt names no positions and hashes (a dry run gives none)");
        }
    }
}
