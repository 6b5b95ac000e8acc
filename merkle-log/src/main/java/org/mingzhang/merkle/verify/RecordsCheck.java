package org.mingzhang.merkle.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.export.Lines;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;
import org.mingzhang.merkle.tree.Inclusions;

/**
 * Verifies the records of an export, some lines at a time: each by itself on any core, then all in
 * their order.
 */
final class RecordsCheck {
    /** So many neighbours are examined by one thread. */
    private static final int NEIGHBOURS = 64;

    private final Checkpoint checkpoint;
    private final Report report;
    private final Sound sound;
    private long number;
    private long last = -1;
    private long good;

    /** Goes on with some records at a time, in their order. */
    @FunctionalInterface
    interface Sound {
        void accept(List<RecordLine> lines) throws IOException;
    }

    /**
     * @param sound told the records that are as they were recorded
     */
    RecordsCheck(Checkpoint checkpoint, Report report, Sound sound) {
        this.checkpoint = checkpoint;
        this.report = report;
        this.sound = sound;
    }

    void check(InputStream records) throws IOException {
        Lines in = new Lines(records, JsonReader.LONGEST);
        for (List<byte[]> lines = in.next(); !lines.isEmpty(); lines = in.next()) {
            List<RecordLine> some = new ArrayList<>(lines.size());
            for (Examined each : examined(lines)) {
                number++;
                checked(each).ifPresent(some::add);
            }
            good += some.size();
            sound.accept(some);
        }
        report.fact("records", Json.of(number));
        if (good == number) {
            report.holds(
                    "records",
                    number + " 条记录都在校验点内，公开的字段与登记一致",
                    "all "
                            + number
                            + " records are in the checkpoint; what is shown is as recorded");
        }
        report.open(
                "completeness",
                "导出不能证明没有遗漏记录，也不能证明登记与事实相符",
                "an export cannot show that no record was left out, nor that a record is true");
    }

    /** What a line is by itself. */
    private sealed interface Examined {}

    private record Read(RecordLine line, boolean included, NavigableSet<String> differing)
            implements Examined {}

    private record NoLine(MalformedExport why) implements Examined {}

    private record NoRecord(MalformedRecord why) implements Examined {}

    private List<Examined> examined(List<byte[]> lines) {
        return IntStream.range(0, Math.ceilDiv(lines.size(), NEIGHBOURS))
                .mapToObj(
                        lot ->
                                lines.subList(
                                        lot * NEIGHBOURS,
                                        Math.min(lines.size(), (lot + 1) * NEIGHBOURS)))
                .parallel()
                .flatMap(
                        neighbours -> {
                            Inclusions tree = new Inclusions(checkpoint.size(), checkpoint.root());
                            return neighbours.stream().map(line -> examined(line, tree));
                        })
                .toList();
    }

    private static Examined examined(byte[] bytes, Inclusions tree) {
        try {
            RecordLine line = RecordLine.of(bytes);
            return new Read(line, line.isIn(tree), line.differing());
        } catch (MalformedExport malformed) {
            return new NoLine(malformed);
        } catch (MalformedRecord wrong) {
            return new NoRecord(wrong);
        }
    }

    /** The line, when it is as it was recorded. */
    private Optional<RecordLine> checked(Examined examined) {
        switch (examined) {
            case Read read -> {
                return checked(read) ? Optional.of(read.line()) : Optional.empty();
            }
            case NoLine(MalformedExport why) ->
                    report.fails(
                            Verdict.MISMATCH,
                            new Problem(
                                    "record",
                                    place("第 ", " 行：") + why.getMessage(),
                                    place("line ", ": ") + why.getMessage(),
                                    where()));
            case NoRecord(MalformedRecord why) ->
                    report.fails(
                            Verdict.MISMATCH,
                            ProofCheck.wrongRecord(
                                    why, where(), place("第 ", " 行："), place("line ", ": ")));
        }
        return Optional.empty();
    }

    private boolean checked(Read read) {
        RecordLine line = read.line();
        if (line.index() <= last) {
            wrong("order", line, "次序不对或重复", "out of order, or a second time");
            return false;
        }
        last = line.index();
        if (!read.included()) {
            wrong("inclusion", line, "不在校验点的这一位置", "not at this place of the checkpoint");
            return false;
        }
        read.differing().forEach(name -> differs(line, name));
        return read.differing().isEmpty();
    }

    private void wrong(String code, RecordLine line, String zh, String en) {
        Map<String, Json> where = where();
        where.put("index", Json.of(line.index()));
        report.fails(
                Verdict.MISMATCH,
                new Problem(
                        code,
                        place("第 ", " 行，记录 ") + line.index() + " " + zh,
                        place("line ", ", record ") + line.index() + " " + en,
                        where));
    }

    private void differs(RecordLine line, String name) {
        Map<String, Json> where = where();
        where.put("index", Json.of(line.index()));
        where.put("field", Json.of(name));
        report.fails(
                Verdict.MISMATCH,
                new Problem(
                        "field",
                        place("第 ", " 行，记录 ") + line.index() + " 的字段“" + name + "”与登记不一致",
                        place("line ", ", record ")
                                + line.index()
                                + ": the field '"
                                + name
                                + "' is not as recorded",
                        where));
    }

    private Map<String, Json> where() {
        Map<String, Json> where = new TreeMap<>();
        where.put("file", Json.of(Manifest.RECORDS));
        where.put("line", Json.of(number));
        return where;
    }

    private String place(String before, String after) {
        return Manifest.RECORDS + " " + before + number + after;
    }
}
