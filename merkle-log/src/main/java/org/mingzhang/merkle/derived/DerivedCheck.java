package org.mingzhang.merkle.derived;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * Makes the files that repeat the records again, while these are gone through, and compares: of
 * each only a digest is kept.
 */
public final class DerivedCheck {
    private static final int BLOCK = 1 << 16;

    private final Contents contents;
    private final Report report;
    private final List<Made> made = new ArrayList<>();

    /** A check of the files of an export of the log of this name. */
    public DerivedCheck(String origin, Contents contents, Report report) {
        this.contents = contents;
        this.report = report;
        for (Derivation each : Derivation.all(origin)) {
            if (contents.names().contains(each.name())) {
                made.add(new Made(each));
            }
        }
    }

    /** The files that are compared. */
    public NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>();
        made.forEach(each -> names.add(each.derivation.name()));
        return names;
    }

    /** Told each sound record, in order. */
    public void add(RecordLine line) {
        made.forEach(each -> each.add(each.derivation.row(line)));
    }

    /** Asked for after the last record. */
    public void compare() throws IOException {
        boolean all = true;
        for (Made each : made) {
            each.add(each.derivation.tail());
            String name = each.derivation.name();
            try (InputStream file = contents.open(name)) {
                if (!each.is(file)) {
                    all = false;
                    report.fails(
                            Verdict.MISMATCH,
                            Problem.in(
                                    name,
                                    "derived",
                                    "与记录推算的结果不一致",
                                    "is not what follows from the records"));
                }
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

    /** One file as it ought to be. */
    private static final class Made {
        private final Derivation derivation;
        private final MessageDigest digest = sha256();
        private final CRC32 crc = new CRC32();
        private long size;

        Made(Derivation derivation) {
            this.derivation = derivation;
            add(derivation.head());
        }

        void add(String text) {
            byte[] bytes = Derivation.utf8(text);
            digest.update(bytes);
            crc.update(bytes);
            size += bytes.length;
        }

        boolean is(InputStream file) throws IOException {
            int sum = (int) crc.getValue();
            byte[] before = derivation.before(sum, size);
            byte[] after = derivation.after(sum, size);
            return Arrays.equals(file.readNBytes(before.length), before)
                    && Arrays.equals(digest(file), digest.digest())
                    && Arrays.equals(file.readNBytes(after.length + 1), after);
        }

        private byte[] digest(InputStream file) throws IOException {
            MessageDigest found = sha256();
            byte[] block = new byte[BLOCK];
            long rest = size;
            while (rest > 0) {
                int length = file.read(block, 0, (int) Math.min(BLOCK, rest));
                if (length < 0) {
                    break;
                }
                found.update(block, 0, length);
                rest -= length;
            }
            return found.digest();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
