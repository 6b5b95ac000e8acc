package org.mingzhang.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.merkle.derived.Derivation;
import org.mingzhang.merkle.disclosure.MalformedRecord;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.RecordLine;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Inclusions;
import org.mingzhang.merkle.verify.VerifyPage;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.export.Selection.Shown;
import org.mingzhang.query.export.file.DerivedFiles;
import org.mingzhang.query.export.file.ExportFolder;

/**
 * Writes exports under one checkpoint: the same records and checkpoint give the same bytes. Every
 * record is verified before it is written.
 */
public final class LedgerExport {
    private static final String ARCHIVE = ".zip";

    /** So many neighbours are proven by one thread. */
    private static final int NEIGHBOURS = 64;

    private static final byte[] LINE_FEED = {'\n'};

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
                        List<Written> written = written(page);
                        List<RecordLine> lines = written.stream().map(Written::line).toList();
                        together(() -> write(written, records), () -> derived.add(lines));
                        lines.forEach(additions::add);
                        count[0] += lines.size();
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

    /** A record and its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(RecordLine line, byte[] bytes) {}

    /**
     * The records of a page as they are written; paths are read in order, the rest on all cores.
     */
    private List<Written> written(List<Shown> page) {
        List<List<Hash>> paths =
                page.stream().map(each -> log.path(each.entry().stored().position())).toList();
        List<Optional<Written>> lines =
                IntStream.range(0, Math.ceilDiv(page.size(), NEIGHBOURS))
                        .parallel()
                        .map(lot -> lot * NEIGHBOURS)
                        .boxed()
                        .flatMap(from -> neighbours(page, paths, from))
                        .toList();
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            long index = page.get(i).entry().stored().position();
            written.add(lines.get(i).orElseThrow(() -> altered(index)));
        }
        return written;
    }

    private Stream<Optional<Written>> neighbours(
            List<Shown> page, List<List<Hash>> paths, int from) {
        Inclusions tree = new Inclusions(log.checkpoint().size(), log.checkpoint().root());
        return IntStream.range(from, Math.min(page.size(), from + NEIGHBOURS))
                .mapToObj(i -> written(page.get(i), paths.get(i), tree));
    }

    /** A record that is what was logged; empty when it is not. */
    private static Optional<Written> written(Shown shown, List<Hash> path, Inclusions tree) {
        try {
            ShownRecord record =
                    ShownRecord.of(EventSealing.leaf(shown.entry()), shown.disclosures());
            long index = shown.entry().stored().position();
            RecordLine line = new RecordLine(index, record, record.fields(), path);
            return line.isIn(tree)
                    ? Optional.of(new Written(line, line.bytes()))
                    : Optional.empty();
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

    private static void together(Runnable... works) {
        Arrays.stream(works).parallel().forEach(Runnable::run);
    }

    private static void write(List<Written> lines, OutputStream out) {
        try {
            for (Written each : lines) {
                out.write(each.bytes());
                out.write(LINE_FEED);
            }
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
