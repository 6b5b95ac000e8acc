package org.mingzhang.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.merkle.derived.Derivation;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.verify.VerifyPage;
import org.mingzhang.query.export.Selection.Shown;
import org.mingzhang.query.export.file.DerivedFiles;
import org.mingzhang.query.export.file.ExportFolder;

/**
 * Writes exports under one checkpoint: the same records and checkpoint give the same bytes. Every
 * record is verified before it is written.
 */
public final class LedgerExport {
    private static final String ARCHIVE = ".zip";

    private final SignedLog log;

    private LedgerExport(SignedLog log) {
        this.log = log;
    }

    /**
     * Under the newest checkpoint of a log.
     *
     * @param folder where its keeper writes it
     * @throws NotExportable when there is no sound checkpoint
     */
    public static LedgerExport under(Path folder) throws IOException {
        return new LedgerExport(SignedLog.in(folder));
    }

    /** How many entries of the log are gone through. */
    public long size() {
        return log.checkpoint().size();
    }

    /** The same with nothing beside. */
    public Exported write(
            Selection selection, Path target, Progress progress, Consumer<Exported> leaving)
            throws IOException {
        return write(selection, target, Additions.NONE, progress, leaving);
    }

    /**
     * Writes an export for its owner alone to read; it appears whole or not at all.
     *
     * @param target a folder, or an archive when its name ends in {@code .zip}
     * @param leaving told what was written before it appears; what it throws keeps it back
     * @throws FileAlreadyExistsException when there is something already
     * @throws NotExportable when a record is not what the log says was recorded
     */
    public Exported write(
            Selection selection,
            Path target,
            Additions additions,
            Progress progress,
            Consumer<Exported> leaving)
            throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path beside = target.toAbsolutePath().normalize().resolveSibling("");
        Path made = Files.createTempDirectory(beside, ".export-");
        try {
            ExportFolder files = new ExportFolder(made);
            Exported exported = fill(files, selection, additions, progress);
            Path whole = made;
            if (target.toString().endsWith(ARCHIVE)) {
                whole = Files.createTempFile(made, "", ARCHIVE);
                files.pack(whole);
            }
            leaving.accept(exported);
            Files.move(whole, target);
            return exported;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (IllegalArgumentException damaged) {
            throw NotExportable.altered(
                    "台账或者公开日志已损坏：" + damaged.getMessage(),
                    "The ledger or its public log is damaged: " + damaged.getMessage());
        } finally {
            remove(made);
        }
    }

    private Exported fill(
            ExportFolder files, Selection selection, Additions additions, Progress progress)
            throws IOException {
        long[] count = {0};
        List<Derivation> forms =
                selection.readers() == Readers.PUBLIC
                        ? Derivation.all(log.checkpoint().origin())
                        : List.of();
        try (DerivedFiles derived = new DerivedFiles(files, forms);
                OutputStream records = files.open(Manifest.RECORDS)) {
            selection.each(
                    size(),
                    entries -> progress.reached(entries, count[0]),
                    page -> {
                        for (Map.Entry<RecordLine, byte[]> each : lines(page)) {
                            write(each.getValue(), records);
                            derived.add(each.getKey());
                            additions.add(each.getKey());
                            count[0]++;
                        }
                    });
            derived.finish(additions.tables());
        }
        files.put(Manifest.CHECKPOINT, log.note());
        files.put("vkeys", log.keys());
        files.put(VerifyPage.NAME, VerifyPage.bytes());
        files.put(
                "README.txt",
                ReadMe.of(selection.readers(), count[0], log.checkpoint())
                        .getBytes(StandardCharsets.UTF_8));
        return new Exported(
                selection.readers(),
                count[0],
                selection.waiting(size()),
                log.checkpoint(),
                files.list());
    }

    /**
     * The records of a page as they are written; paths are read in order, the rest on all cores.
     */
    private List<Map.Entry<RecordLine, byte[]>> lines(List<Shown> page) {
        List<List<Hash>> paths =
                page.stream().map(each -> log.path(each.entry().stored().position())).toList();
        List<Optional<RecordLine>> lines =
                IntStream.range(0, page.size())
                        .parallel()
                        .mapToObj(i -> line(page.get(i), paths.get(i)))
                        .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                throw altered(page.get(i).entry().stored().position());
            }
        }
        return lines.parallelStream()
                .flatMap(Optional::stream)
                .map(line -> Map.entry(line, line.bytes()))
                .toList();
    }

    /** A record that is what was logged; empty when it is not. */
    private Optional<RecordLine> line(Shown shown, List<Hash> path) {
        try {
            Leaf leaf = Leaf.of(shown.entry().leaf());
            ShownRecord record = new ShownRecord(leaf, shown.disclosures());
            long index = shown.entry().stored().position();
            return Optional.of(new RecordLine(index, record, record.fields(), path))
                    .filter(line -> line.isIn(log.checkpoint()));
        } catch (MalformedRecord unlike) {
            return Optional.empty();
        }
    }

    private static NotExportable altered(long index) {
        return NotExportable.altered(
                "第 %d 号记录与公开日志不一致，未导出任何内容".formatted(index),
                "Record %d is not what the public log says was recorded; nothing is exported"
                        .formatted(index));
    }

    private static void write(byte[] line, OutputStream out) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
