package org.mingzhang.merkle.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** Verifies the records of an export line by line; only one of them is in memory. */
final class RecordsCheck {
    private static final int BLOCK = 1 << 16;

    private final Checkpoint checkpoint;
    private final Report report;
    private final Consumer<RecordLine> sound;
    private long number;
    private long last = -1;
    private long good;

    /**
     * @param sound told each record that is as it was recorded
     */
    RecordsCheck(Checkpoint checkpoint, Report report, Consumer<RecordLine> sound) {
        this.checkpoint = checkpoint;
        this.report = report;
        this.sound = sound;
    }

    void check(InputStream records) throws IOException {
        InputStream in = new BufferedInputStream(records, BLOCK);
        for (byte[] line = line(in); line != null; line = line(in)) {
            number++;
            good += checked(line) ? 1 : 0;
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

    private boolean checked(byte[] bytes) {
        try {
            RecordLine line = RecordLine.of(bytes);
            if (line.index() <= last) {
                wrong("order", line, "次序不对或重复", "out of order, or a second time");
                return false;
            }
            last = line.index();
            if (!line.isIn(checkpoint)) {
                wrong("inclusion", line, "不在校验点的这一位置", "not at this place of the checkpoint");
                return false;
            }
            NavigableSet<String> differing = line.differing();
            differing.forEach(name -> differs(line, name));
            if (differing.isEmpty()) {
                sound.accept(line);
            }
            return differing.isEmpty();
        } catch (MalformedExport malformed) {
            report.fails(
                    Verdict.MISMATCH,
                    new Problem(
                            "record",
                            place("第 ", " 行：") + malformed.getMessage(),
                            place("line ", ": ") + malformed.getMessage(),
                            where()));
        } catch (MalformedRecord wrong) {
            report.fails(
                    Verdict.MISMATCH,
                    ProofCheck.wrongRecord(
                            wrong, where(), place("第 ", " 行："), place("line ", ": ")));
        }
        return false;
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

    /** Up to the next line feed; one byte too long a line is cut, and then no record. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && line.size() <= JsonReader.LONGEST) {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }
}
