package org.mingzhang.benchmarks.export;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.keeper.Keeper;
import org.mingzhang.keeper.SignerMemory;
import org.mingzhang.keeper.run.LedgerSession;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.report.Language;
import org.mingzhang.merkle.tree.Hash;
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
    private static final Signer SIGNER =
            Signer.ofSeed("benchmark.test", SignatureKind.ED25519, new byte[Hash.SIZE]);

    private final int decisions;
    private final int rounds;
    private final Consumer<String> progress;
    private final List<Double> exported = new ArrayList<>();
    private final List<Double> dumped = new ArrayList<>();
    private final List<Double> verified = new ArrayList<>();

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
            for (int round = 0; round < rounds; round++) {
                progress.accept("export, round " + (round + 1));
                round(laboratory, log, selection, folder.resolve("round-" + round));
            }
        }
        return lines();
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
        Path dump = folder.resolve("dump.jsonl");
        laboratory.settle();
        watch = new Stopwatch();
        dumped.add(
                all(new PlainDump(laboratory.owner(DatabaseAccess.DATABASE)).write(dump))
                        / watch.seconds());
        watch = new Stopwatch();
        verify(export);
        verified.add(2.0 * decisions / watch.seconds());
        Files.delete(export);
        Files.delete(dump);
    }

    private List<Line> lines() {
        String with = "%,d records".formatted(2L * decisions);
        Series ours = new Series(exported);
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
                        "**verify the export, tables made again**",
                        with + ", offline",
                        "records/s",
                        new Series(verified),
                        null,
                        null));
    }

    private static Path logged(Laboratory laboratory, Path log) throws IOException, SQLException {
        try (LedgerSession recorded = laboratory.recorded().open()) {
            Keeper keeper =
                    new Keeper(
                            recorded,
                            new DurableDisk(log),
                            SignerMemory.in(log.resolveSibling("log-signed")),
                            SIGNER);
            boolean more = true;
            while (more) {
                more = keeper.pass();
            }
        }
        Files.writeString(log.resolve("vkeys"), SIGNER.verifier() + "\n");
        return log;
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
                            .run(List.of(export.toString(), "--key", SIGNER.verifier().toString()));
            if (exit != 0) {
                throw new IllegalStateException("the export is not verified: " + said);
            }
        }
    }
}
