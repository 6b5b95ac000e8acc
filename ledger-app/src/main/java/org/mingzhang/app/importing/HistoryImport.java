package org.mingzhang.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.register.RegisterFile;
import org.mingzhang.app.register.RejectionReport;
import org.mingzhang.command.historyimport.ImportRecordDecision;
import org.mingzhang.command.platform.desk.LotDesks;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/** Takes over the records of an older register from its file. */
public final class HistoryImport {
    private final CommandDoor door;
    private final LotDesks desks;
    private final Scratch scratch;

    /**
     * @param scratch asked in a dry run only
     */
    public HistoryImport(CommandDoor door, LotDesks desks, Scratch scratch) {
        this.door = door;
        this.desks = desks;
        this.scratch = scratch;
    }

    /** Where a dry run keeps what it foresees. */
    @FunctionalInterface
    public interface Scratch {
        /** A connection that may create temporary tables. */
        Connection open() throws SQLException;
    }

    /**
     * What is to be done with a file.
     *
     * @param report where the rejected rows go, if anywhere
     * @param bytesRead told how much of the file was accounted for
     */
    public record Order(
            Path file,
            Rulebook rulebook,
            AccountId actor,
            OrganisationId organ,
            boolean dryRun,
            @Nullable Path report,
            LongConsumer bytesRead) {}

    /** Reads the file to its end and accounts for every row. */
    public ImportCounts run(Order order) throws IOException {
        RowIdentity identity = new RowIdentity(order.rulebook(), order.actor(), order.organ());
        try (RegisterFile file = RegisterFile.open(order.file());
                RejectionReport report = report(order.report(), file);
                LotDoor lots = order.dryRun() ? foreseeing(identity) : recording(identity)) {
            return new ImportRun(file, lots, report, order.bytesRead()).run();
        }
    }

    private LotDoor recording(RowIdentity identity) {
        return new LotDoor(
                identity,
                desks.recording(ImportRecordDecision::decide),
                new RecordingRowDoor(identity, door));
    }

    private LotDoor foreseeing(RowIdentity identity) throws IOException {
        try {
            return new LotDoor(
                    identity,
                    desks.foreseeing(ImportRecordDecision::decide, scratch.open()),
                    row -> {
                        throw new IllegalStateException("nobody else records in a dry run");
                    });
        } catch (SQLException outOfReach) {
            throw new IOException("the database is out of reach", outOfReach);
        }
    }

    private static @Nullable RejectionReport report(@Nullable Path path, RegisterFile file)
            throws IOException {
        return path == null ? null : new RejectionReport(path, file.header());
    }
}
