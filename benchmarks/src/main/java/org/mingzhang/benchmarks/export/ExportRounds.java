package org.mingzhang.benchmarks.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.benchmarks.log.KeptLog;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.keeper.run.LedgerSession;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.verify.VerifyCommand;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.LedgerExport;
import org.mingzhang.query.export.PublicSelection;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.store.StoredEvents;

/**
 * Exports all of a ledger of announced decisions, proven and with every table, in turn with a plain
 * dump of the same events; and verifies each export as a stranger would.
 */
public final class ExportRounds {
    private static final int LOOKS = 10;
    private static final double MIB = 1 << 20;
    private static final double MICROS = 1_000_000;
    private static final int BLOCK = 1 << 16;

    private final int decisions;
    private final int rounds;
    private final Consumer<String> progress;
    private final List<Double> exported = new ArrayList<>();
    private final List<Double> dumped = new ArrayList<>();
    private final List<Double> held = new ArrayList<>();
    private final List<Double> verified = new ArrayList<>();
    private final List<Double> read = new ArrayList<>();
    private final List<Double> exporting = new ArrayList<>();
    private final List<Double> verifying = new ArrayList<>();

    /**
     * Some rounds.
     *
     * @param decisions how many there are; each is two records
     */
    public ExportRounds(int decisions, int rounds, Consumer<String> progress) {
        this.decisions = decisions;
        this.rounds = rounds;
        this.progress = progress;
    }

    /** Fills a new ledger and exports it again and again. */
    public List<Line> run(Path folder) throws IOException, SQLException {
        try (Laboratory laboratory = Laboratory.open(folder);
                LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            progress.accept("decisions to be exported");
            Rulebooks books = node.part(Rulebooks.class);
            new AnnouncedDecisions(
                            node.part(EventStore.class), books.byId(books.ids().first()).version())
                    .record(decisions);
            Path log = logged(laboratory, folder.resolve("log"));
            PublicSelection selection =
                    new PublicSelection(
                            node.part(StoredEvents.class), node.part(EventSealing.class));
            progress.accept("export, before it counts");
            warmUp(log, selection, folder.resolve("warm-up.zip"));
            for (int round = 0; round < rounds; round++) {
                progress.accept("export, round " + (round + 1));
                round(laboratory, log, selection, folder.resolve("round-" + round));
            }
        }
        return lines();
    }

    /** Looks, ten times on its way, at what an export keeps in memory. */
    private void warmUp(Path log, PublicSelection selection, Path export) throws IOException {
        LedgerExport ledger = LedgerExport.under(log);
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        ledger.write(
                selection,
                export,
                (seen, shown) -> {
                    if (seen * LOOKS / ledger.size() > held.size()) {
                        memory.gc();
                        held.add(memory.getHeapMemoryUsage().getUsed() / MIB);
                    }
                },
                leaving -> {});
        verify(export);
        Files.delete(export);
    }

    private void round(Laboratory laboratory, Path log, PublicSelection selection, Path folder)
            throws IOException, SQLException {
        Files.createDirectory(folder);
        Path export = folder.resolve("export.zip");
        laboratory.settle();
        Stopwatch watch = new Stopwatch();
        Exported made =
                LedgerExport.under(log)
                        .write(selection, export, (seen, shown) -> {}, leaving -> {});
        exported.add(all(made.records()) / watch.seconds());
        exporting.add(microsOfEach(watch));
        Path dump = folder.resolve("dump.jsonl");
        laboratory.settle();
        watch = new Stopwatch();
        dumped.add(
                all(new PlainDump(laboratory.owner(DatabaseAccess.DATABASE)).write(dump))
                        / watch.seconds());
        watch = new Stopwatch();
        verify(export);
        verified.add(2.0 * decisions / watch.seconds());
        verifying.add(microsOfEach(watch));
        watch = new Stopwatch();
        read(export);
        read.add(2.0 * decisions / watch.seconds());
        Files.delete(export);
        Files.delete(dump);
    }

    /** So much work for each record; others on the machine take from the rate, not from this. */
    private double microsOfEach(Stopwatch watch) {
        return watch.processorSeconds() * MICROS / (2.0 * decisions);
    }

    private List<Line> lines() {
        String with = "%,d records".formatted(2L * decisions);
        Series ours = new Series(exported);
        Series checked = new Series(verified);
        return List.of(
                new Line(
                        "**public export: records, proofs, tables, archive**",
                        with,
                        "records/s",
                        ours,
                        null,
                        null),
                new Line(
                        "the same events as NDJSON by a cursor, nothing proven",
                        "one thread, fetch 1,000",
                        "records/s",
                        new Series(dumped),
                        null,
                        ours),
                new Line(
                        "**processor time of the JVM for each record exported**",
                        "its compiler included, PostgreSQL not",
                        "µs",
                        new Series(exporting),
                        null,
                        null),
                new Line(
                        "**heap kept while it is exported**",
                        "from its first tenth to its last",
                        "MiB",
                        new Series(held),
                        null,
                        null),
                new Line(
                        "**verify the export, tables made again**",
                        with + ", offline",
                        "records/s",
                        checked,
                        null,
                        null),
                new Line(
                        "**processor time for each record verified**",
                        "all cores, the JVM's compiler included",
                        "µs",
                        new Series(verifying),
                        null,
                        null),
                new Line(
                        "SHA-256 of the same archive, nothing understood",
                        "one thread",
                        "records/s",
                        new Series(read),
                        null,
                        checked));
    }

    private static Path logged(Laboratory laboratory, Path log) throws IOException, SQLException {
        try (LedgerSession recorded = laboratory.recorded().open()) {
            KeptLog.made(recorded, log);
        }
        return log;
    }

    private static void read(Path export) throws IOException {
        try (InputStream in = Files.newInputStream(export)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                digest.update(block, 0, length);
            }
            digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long all(long records) {
        if (records != 2L * decisions) {
            throw new IllegalStateException(
                    "%d records of %d decisions".formatted(records, decisions));
        }
        return records;
    }

    private static void verify(Path export) {
        StringWriter said = new StringWriter();
        try (PrintWriter out = new PrintWriter(said)) {
            int exit =
                    new VerifyCommand(out, out, Language.EN)
                            .run(
                                    List.of(
                                            export.toString(),
                                            "--key",
                                            KeptLog.SIGNER.verifier().toString()));
            if (exit != 0) {
                throw new IllegalStateException("the export is not verified: " + said);
            }
        }
    }
}
