package org.mingzhang.app.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.register.RegisterFile;
import org.mingzhang.app.register.RejectionReport;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;

/** Takes over the records of an older register from its file. */
public final class HistoryImport {
    private final CommandDoor door;
    private final EventStore events;
    private final Clock legalDays;

    /**
     * @param legalDays in the zone whose calendar days are the legal days
     */
    public HistoryImport(CommandDoor door, EventStore events, Clock legalDays) {
        this.door = door;
        this.events = events;
        this.legalDays = legalDays;
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
                ImportRun run =
                        new ImportRun(file, door(order, identity), report, order.bytesRead())) {
            return run.run();
        }
    }

    private RowDoor door(Order order, RowIdentity identity) {
        return order.dryRun()
                ? new DryRunDoor(
                        identity, new StoredRecords(events), door, LocalDate.now(legalDays))
                : new RecordingRowDoor(identity, door);
    }

    private static @Nullable RejectionReport report(@Nullable Path path, RegisterFile file)
            throws IOException {
        return path == null ? null : new RejectionReport(path, file.header());
    }
}
