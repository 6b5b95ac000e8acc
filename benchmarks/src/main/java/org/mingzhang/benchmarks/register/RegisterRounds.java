package org.mingzhang.benchmarks.register;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.importing.HistoryImport;
import org.mingzhang.app.importing.ImportCounts;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.benchmarks.measure.Laboratory;
import org.mingzhang.benchmarks.measure.Line;
import org.mingzhang.benchmarks.measure.Series;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.benchmarks.measure.StoredRows;
import org.mingzhang.command.platform.desk.LotDesks;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/** Takes a register over into an empty ledger, each round into a new one. */
public final class RegisterRounds {
    private final Path file;
    private final Rulebook rulebook;
    private final Consumer<String> progress;
    private final List<Double> rows = new ArrayList<>();
    private final List<Double> events = new ArrayList<>();
    private final List<Double> binary = new ArrayList<>();
    private final List<Double> text = new ArrayList<>();
    private String size = "";

    public RegisterRounds(Path file, Rulebook rulebook, Consumer<String> progress) {
        this.file = file;
        this.rulebook = rulebook;
        this.progress = progress;
    }

    /** One import, and the bare copies of what it recorded. */
    public void round(Path folder) throws IOException, SQLException {
        try (Laboratory laboratory = Laboratory.open(folder)) {
            DataSource owner = laboratory.owner(DatabaseAccess.DATABASE);
            progress.accept("import of " + file.getFileName());
            try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
                laboratory.settle();
                Stopwatch watch = new Stopwatch();
                ImportCounts counts = take(node);
                double seconds = watch.seconds();
                long recorded = verify(owner, counts);
                rows.add(counts.rows() / seconds);
                events.add(recorded / seconds);
                size =
                        "%s: %,d rows, %,d events"
                                .formatted(file.getFileName(), counts.rows(), recorded);
            }
            BareCopy copy = new BareCopy(laboratory, owner, folder.resolve("events.copy"));
            progress.accept("bare COPY of its events");
            binary.add(copy.eventsPerSecond("binary"));
            text.add(copy.eventsPerSecond("text"));
        }
    }

    /** Only the import, into a ledger that may hold others already; events a second. */
    public double importInto(Path folder) throws IOException, SQLException {
        try (LedgerNode node = LedgerNode.entering(folder, notice -> {})) {
            long before = head(node);
            Stopwatch watch = new Stopwatch();
            ImportCounts counts = take(node);
            double seconds = watch.seconds();
            progress.accept(
                    "%,d of %,d rows were recorded, the others refused"
                            .formatted(counts.recorded(), counts.rows()));
            return (head(node) - before) / seconds;
        }
    }

    private static long head(LedgerNode node) throws SQLException {
        try (Connection connection = node.ownerConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select position from ledger.head")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the rounds gave. */
    public List<Line> lines() {
        Series ours = new Series(events);
        return List.of(
                new Line("**history import**", size, "rows/s", new Series(rows), null, null),
                new Line("**history import**", size, "events/s", ours, null, null),
                new Line("COPY BINARY", "the same rows", "events/s", of(binary), null, ours),
                new Line("COPY text", "the same rows", "events/s", of(text), null, ours));
    }

    private static Series of(List<Double> rounds) {
        return new Series(rounds);
    }

    private ImportCounts take(LedgerNode node) throws IOException {
        return new HistoryImport(
                        node.part(CommandDoor.class),
                        node.part(LotDesks.class),
                        node::ownerConnection)
                .run(
                        new HistoryImport.Order(
                                file,
                                rulebook,
                                new AccountId("benchmark"),
                                new OrganisationId("benchmark"),
                                false,
                                null,
                                bytes -> {}));
    }

    /** Every recorded row is one append; the events of all appends are all there is. */
    private static long verify(DataSource owner, ImportCounts counts) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(append_id), coalesce(sum(append_size), 0)"
                                        + " from ledger.event")) {
            row.next();
            if (row.getLong(1) != counts.recorded()) {
                throw new IllegalStateException(
                        "%d rows recorded, %d in the ledger"
                                .formatted(counts.recorded(), row.getLong(1)));
            }
            StoredRows.ledger(owner, "ledger.event").verify(row.getLong(2));
            return row.getLong(2);
        }
    }
}
