package org.mingzhang.app.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.register.Line;
import org.mingzhang.app.register.RegisterFile;
import org.mingzhang.app.register.Rejection;
import org.mingzhang.app.register.RejectionReport;
import org.mingzhang.app.register.RowReader;
import org.mingzhang.command.historyimport.ImportRecord;
import org.mingzhang.shared.OrganisationId;

/** Sends every row of a file through a door and accounts for each, in the order of the file. */
final class ImportRun implements AutoCloseable {
    /** Enough to fill a group commit, little enough to keep memory flat. */
    private static final int IN_FLIGHT = 128;

    private final RegisterFile file;
    private final RowDoor door;
    private final @Nullable RejectionReport report;
    private final LongConsumer bytesRead;
    private final InOrder workers = new InOrder();
    private final ArrayDeque<Entered> inFlight = new ArrayDeque<>();
    private final Map<OrganisationId, CompletableFuture<?>> firstNaming = new HashMap<>();
    private final Tally tally = new Tally();

    ImportRun(
            RegisterFile file,
            RowDoor door,
            @Nullable RejectionReport report,
            LongConsumer bytesRead) {
        this.file = file;
        this.door = door;
        this.report = report;
        this.bytesRead = bytesRead;
    }

    /** Reads the file to its end. */
    ImportCounts run() {
        for (Optional<Line> line = file.nextLine(); line.isPresent(); line = file.nextLine()) {
            inFlight.add(enter(line.get()));
            if (inFlight.size() >= IN_FLIGHT) {
                account(inFlight.remove());
            }
        }
        while (!inFlight.isEmpty()) {
            account(inFlight.remove());
        }
        return tally.counts();
    }

    @Override
    public void close() {
        workers.close();
    }

    private Entered enter(Line line) {
        return switch (RowReader.read(line, file.header().size())) {
            case RowReader.Row.Illegible(Rejection rejection) ->
                    new Entered(
                            line,
                            CompletableFuture.completedFuture(new RowOutcome.Rejected(rejection)));
            case RowReader.Row.Legible(ImportRecord row) -> new Entered(line, send(row));
        };
    }

    private CompletableFuture<RowOutcome> send(ImportRecord row) {
        OrganisationId organisation = row.organisation();
        List<CompletableFuture<?>> waitFor = new ArrayList<>();
        if (organisation != null && firstNaming.containsKey(organisation)) {
            waitFor.add(firstNaming.get(organisation));
        }
        CompletableFuture<RowOutcome> outcome =
                workers.submit(
                        List.of(row.caseId(), row.subject()), waitFor, () -> door.enter(row));
        if (organisation != null) {
            firstNaming.putIfAbsent(organisation, outcome);
        }
        return outcome;
    }

    private void account(Entered entered) {
        RowOutcome outcome = entered.outcome().join();
        tally.add(outcome);
        if (report != null && outcome instanceof RowOutcome.Rejected(Rejection rejection)) {
            report.add(entered.line(), rejection);
        }
        bytesRead.accept(file.bytesRead());
    }

    private record Entered(Line line, CompletableFuture<RowOutcome> outcome) {}
}
