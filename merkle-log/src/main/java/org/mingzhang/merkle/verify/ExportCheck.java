package org.mingzhang.merkle.verify;

import static org.mingzhang.merkle.export.Manifest.CHECKPOINT;
import static org.mingzhang.merkle.export.Manifest.RECORDS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.merkle.derived.DerivedCheck;
import org.mingzhang.merkle.derived.StatisticsCheck;
import org.mingzhang.merkle.export.Contents;
import org.mingzhang.merkle.export.FolderContents;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.ZipContents;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.report.Problem;
import org.mingzhang.merkle.report.Report;
import org.mingzhang.merkle.report.Verdict;

/** Verifies an export: its list of files, its checkpoint, and each of its records. */
final class ExportCheck {
    private static final String POLICY = "policy";
    private static final String KEYS = "vkeys";
    private static final Set<String> PROVEN = Set.of(CHECKPOINT, RECORDS, POLICY, KEYS);
    private static final int BLOCK = 1 << 16;

    private final Trust trust;
    private final Report report;
    private final NavigableSet<String> unproven = new TreeSet<>();

    ExportCheck(Trust trust, Report report) {
        this.trust = trust;
        this.report = report;
    }

    void check(Path where) throws IOException {
        try (Contents contents =
                Files.isDirectory(where) ? new FolderContents(where) : new ZipContents(where)) {
            check(contents);
        } catch (MalformedExport malformed) {
            // Whoever packs it anew changes nothing that was recorded, but that is not yet known.
            report.fails(
                    Verdict.MISMATCH,
                    Problem.of(
                            "archive",
                            "压缩包不是发布时的形式（" + malformed.getMessage() + "）。若是自己重新打包的，请解开后核验目录",
                            "the archive is not as it was published ("
                                    + malformed.getMessage()
                                    + "). If you packed it yourself, unpack it and verify the folder"));
        }
    }

    void check(Contents contents) throws IOException {
        if (!contents.names().contains(Manifest.NAME)) {
            missing(Manifest.NAME);
            return;
        }
        files(contents);
        if (!contents.names().contains(CHECKPOINT)) {
            missing(CHECKPOINT);
            return;
        }
        try {
            SignedNote note = SignedNote.of(bytes(contents, CHECKPOINT));
            Checkpoint checkpoint = Checkpoint.of(note.text());
            if (contents.names().contains(RECORDS)) {
                DerivedCheck derived = new DerivedCheck(checkpoint.origin(), contents, report);
                StatisticsCheck statistics = new StatisticsCheck(contents, report);
                try (InputStream in = contents.open(RECORDS)) {
                    new RecordsCheck(
                                    checkpoint,
                                    report,
                                    line -> {
                                        derived.add(line);
                                        statistics.add(line);
                                    })
                            .check(in);
                }
                derived.compare();
                statistics.compare();
                unproven.removeAll(derived.names());
            } else {
                missing(RECORDS);
            }
            SignatureCheck signatures = new SignatureCheck(trust, report);
            signatures.check(
                    note, signatures.carried(some(contents, POLICY), some(contents, KEYS)));
            signatures.compare(checkpoint);
            tellUnproven();
        } catch (MalformedNote malformed) {
            report.fails(Verdict.MISMATCH, Problem.damaged(CHECKPOINT, "checkpoint", malformed));
        }
    }

    private void files(Contents contents) throws IOException {
        Manifest manifest;
        try {
            byte[] bytes = bytes(contents, Manifest.NAME);
            report.fact("manifest", Json.of(HexFormat.of().formatHex(sha256().digest(bytes))));
            manifest = Manifest.of(bytes);
        } catch (MalformedExport malformed) {
            report.fails(Verdict.MISMATCH, Problem.damaged(Manifest.NAME, "manifest", malformed));
            return;
        }
        NavigableSet<String> names = new TreeSet<>(contents.names());
        names.addAll(manifest.files().keySet());
        names.remove(Manifest.NAME);
        boolean whole = true;
        for (String name : names) {
            whole &= file(contents, name, manifest.files().getOrDefault(name, ""));
        }
        if (whole) {
            report.holds(
                    "files",
                    "清单所列 " + names.size() + " 个文件齐全，没有改动",
                    "all " + names.size() + " files of the list are there and unchanged");
        }
        names.removeAll(PROVEN);
        unproven.addAll(names);
    }

    private void tellUnproven() {
        if (!unproven.isEmpty()) {
            String listed = String.join(", ", unproven);
            report.open(
                    "not-proven",
                    "以下文件只与清单相符，其内容不在证明范围内：" + listed,
                    "these files match the list; what they say is not proven: " + listed);
        }
    }

    private boolean file(Contents contents, String name, String listed) throws IOException {
        if (!contents.names().contains(name)) {
            missing(name);
            return false;
        }
        if (listed.isEmpty()) {
            wrong(name, "unlisted", "不在清单内", "not in the list");
            return false;
        }
        if (!sha256(contents, name).equals(listed)) {
            wrong(name, "changed", "与清单不符", "not as in the list");
            return false;
        }
        return true;
    }

    private static Optional<byte[]> some(Contents contents, String name) throws IOException {
        return contents.names().contains(name)
                ? Optional.of(bytes(contents, name))
                : Optional.empty();
    }

    private void missing(String name) {
        report.fails(Verdict.NEED_FILE, Problem.missing(name));
    }

    private void wrong(String file, String code, String zh, String en) {
        report.fails(Verdict.MISMATCH, Problem.in(file, code, zh, en));
    }

    private static byte[] bytes(Contents contents, String name) throws IOException {
        try (InputStream in = contents.open(name)) {
            return in.readNBytes(JsonReader.LONGEST + 1);
        }
    }

    private static String sha256(Contents contents, String name) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = contents.open(name)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                digest.update(block, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
