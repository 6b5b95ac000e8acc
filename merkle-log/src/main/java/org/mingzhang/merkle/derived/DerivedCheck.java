package org.mingzhang.merkle.derived;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.mingzhang.merkle.export.Contents;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/**
 * Makes the files that repeat the records again, while these are gone through, and compares byte by
 * byte: nothing of them is kept.
 */
public final class DerivedCheck implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final Report report;
    private final List<Made> made = new ArrayList<>();

    /** A check of the files of an export of the log of this name. */
    public DerivedCheck(String origin, Contents contents, Report report) throws IOException {
        this.report = report;
        for (Derivation each : Derivation.all(origin)) {
            if (contents.names().contains(each.name())) {
                made.add(
                        new Made(each, new BufferedInputStream(contents.open(each.name()), BLOCK)));
            }
        }
    }

    /** The files that are compared. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>();
        made.forEach(each -> names.add(each.derivation.name()));
        return names;
    }

    /** Told some sound records at a time, in order; each file is one core's work. */
    public void add(List<RecordLine> lines) throws IOException {
        try {
            List<Row> rows = Row.of(lines);
            made.parallelStream().forEach(each -> each.add(rows));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Asked for after the last record. */
    public void compare() throws IOException {
        boolean all = true;
        for (Made each : made) {
            if (!each.ends()) {
                all = false;
                report.fails(
                        Verdict.MISMATCH,
                        Problem.in(
                                each.derivation.name(),
                                "derived",
                                "与记录推算的结果不一致",
                                "is not what follows from the records"));
            }
        }
        if (all && !made.isEmpty()) {
            String listed = String.join(", ", names());
            report.holds(
                    "derived",
                    "以下文件由记录重新推算，完全一致：" + listed,
                    "these files were made again from the records and are the same: " + listed);
        }
    }

    @Override
    public void close() throws IOException {
        for (Made each : made) {
            each.file.close();
        }
    }

    /** One file as it ought to be, and as it is. */
    private static final class Made {
        private final Derivation derivation;
        private final InputStream file;
        private final byte[] before;
        private final CRC32 crc = new CRC32();
        private long size;
        private boolean same = true;

        Made(Derivation derivation, InputStream file) throws IOException {
            this.derivation = derivation;
            this.file = file;
            // Its numbers are known at the end, its length is always the same.
            this.before = file.readNBytes(derivation.before(0, 0).length);
            add(derivation.head());
        }

        void add(List<Row> rows) {
            try {
                for (Row each : rows) {
                    add(derivation.row(each));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void add(String text) throws IOException {
            byte[] ought = Derivation.utf8(text);
            size += ought.length;
            crc.update(ought);
            same = same && Arrays.equals(file.readNBytes(ought.length), ought);
        }

        boolean ends() throws IOException {
            add(derivation.tail());
            int sum = (int) crc.getValue();
            byte[] after = derivation.after(sum, size);
            return same
                    && Arrays.equals(before, derivation.before(sum, size))
                    && Arrays.equals(file.readNBytes(after.length + 1), after);
        }
    }
}
