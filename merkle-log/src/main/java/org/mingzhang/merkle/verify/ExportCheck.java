package org.mingzhang.merkle.verify;

import static org.mingzhang.merkle.export.Manifest.CHECKPOINT;
import static org.mingzhang.merkle.export.Manifest.RECORDS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

    private final Trust trust;
    private final Report report;
    private final NavigableSet<String> unproven = new TreeSet<>();
    private final NavigableSet<String> repeating = new TreeSet<>();

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
        Report within = new Report();
        Map<String, String> digests;
        boolean read;
        try (Digests background = new Digests(contents)) {
            read = contents.names().contains(Manifest.NAME) && understood(contents, within);
            digests = background.all();
        }
        if (!contents.names().contains(Manifest.NAME)) {
            report.fails(Verdict.NEED_FILE, Problem.missing(Manifest.NAME));
            return;
        }
        files(contents, digests);
        report.add(within);
        if (read) {
            tellUnproven();
        }
    }

    /** What the records say and who signed; false when there is no checkpoint that can be read. */
    private boolean understood(Contents contents, Report within) throws IOException {
        if (!contents.names().contains(CHECKPOINT)) {
            within.fails(Verdict.NEED_FILE, Problem.missing(CHECKPOINT));
            return false;
        }
        try {
            SignedNote note = SignedNote.of(bytes(contents, CHECKPOINT));
            Checkpoint checkpoint = Checkpoint.of(note.text());
            if (contents.names().contains(RECORDS)) {
                records(contents, checkpoint, within);
            } else {
                within.fails(Verdict.NEED_FILE, Problem.missing(RECORDS));
            }
            SignatureCheck signatures = new SignatureCheck(trust, within);
            signatures.check(
                    note, signatures.carried(some(contents, POLICY), some(contents, KEYS)));
            signatures.compare(checkpoint);
            return true;
        } catch (MalformedNote malformed) {
            within.fails(Verdict.MISMATCH, Problem.damaged(CHECKPOINT, "checkpoint", malformed));
            return false;
        }
    }

    private void records(Contents contents, Checkpoint checkpoint, Report within)
            throws IOException {
        StatisticsCheck statistics = new StatisticsCheck(contents, within);
        try (DerivedCheck derived = new DerivedCheck(checkpoint.origin(), contents, within);
                InputStream in = contents.open(RECORDS)) {
            new RecordsCheck(
                            checkpoint,
                            within,
                            lines -> {
                                derived.add(lines);
                                lines.forEach(statistics::add);
                            })
                    .check(in);
            derived.compare();
            repeating.addAll(derived.names());
        }
        statistics.compare();
    }

    private void files(Contents contents, Map<String, String> digests) throws IOException {
        Manifest manifest;
        try {
            report.fact("manifest", Json.of(digests.getOrDefault(Manifest.NAME, "")));
            manifest = Manifest.of(bytes(contents, Manifest.NAME));
        } catch (MalformedExport malformed) {
            report.fails(Verdict.MISMATCH, Problem.damaged(Manifest.NAME, "manifest", malformed));
            return;
        }
        NavigableSet<String> names = new TreeSet<>(contents.names());
        names.addAll(manifest.files().keySet());
        names.remove(Manifest.NAME);
        boolean whole = true;
        for (String name : names) {
            whole &= file(name, digests.get(name), manifest.files().get(name));
        }
        if (whole) {
            report.holds(
                    "files",
                    "清单所列 " + names.size() + " 个文件齐全，没有改动",
                    "all " + names.size() + " files of the list are there and unchanged");
        }
        unproven.addAll(names);
    }

    private void tellUnproven() {
        unproven.removeAll(PROVEN);
        unproven.removeAll(repeating);
        if (!unproven.isEmpty()) {
            String listed = String.join(", ", unproven);
            report.open(
                    "not-proven",
                    "以下文件只与清单相符，其内容不在证明范围内：" + listed,
                    "these files match the list; what they say is not proven: " + listed);
        }
    }

    private boolean file(String name, @Nullable String digest, @Nullable String listed) {
        if (digest == null) {
            report.fails(Verdict.NEED_FILE, Problem.missing(name));
        } else if (listed == null) {
            wrong(name, "unlisted", "不在清单内", "not in the list");
        } else if (!digest.equals(listed)) {
            wrong(name, "changed", "与清单不符", "not as in the list");
        }
        return digest != null && digest.equals(listed);
    }

    private static Optional<byte[]> some(Contents contents, String name) throws IOException {
        return contents.names().contains(name)
                ? Optional.of(bytes(contents, name))
                : Optional.empty();
    }

    private void wrong(String file, String code, String zh, String en) {
        report.fails(Verdict.MISMATCH, Problem.in(file, code, zh, en));
    }

    private static byte[] bytes(Contents contents, String name) throws IOException {
        try (InputStream in = contents.open(name)) {
            return in.readNBytes(JsonReader.LONGEST + 1);
        }
    }
}
