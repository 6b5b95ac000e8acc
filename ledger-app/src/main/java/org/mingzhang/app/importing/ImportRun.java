package org.mingzhang.app.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.register.Line;
import org.mingzhang.app.register.RegisterFile;
import org.mingzhang.app.register.Rejection;
import org.mingzhang.app.register.RejectionReport;
import org.mingzhang.app.register.RowReader;
import org.mingzhang.command.historyimport.ImportRecord;

/** Sends every row of a file through a door and accounts for each, in the order of the file. */
final class ImportRun {
    /** Enough to fill a statement, little enough to keep memory flat. */
    private static final int LOT = 256;

    private final RegisterFile file;
    private final LotDoor door;
    private final @Nullable RejectionReport report;
    private final LongConsumer bytesRead;
    private final Tally tally = new Tally();
    private List<Read> handedIn = List.of();

    ImportRun(
            RegisterFile file,
            LotDoor door,
            @Nullable RejectionReport report,
            LongConsumer bytesRead) {
        this.file = file;
        this.door = door;
        this.report = report;
        this.bytesRead = bytesRead;
    }

    /**
     * A line and what was read from it.
     *
     * @param bytes how much of the file was read by then
     */
    private record Read(Line line, RowReader.Row row, long bytes) {}

    /** Reads the file to its end. */
    ImportCounts run() {
        List<Read> lot = new ArrayList<>();
        for (Optional<Line> line = file.nextLine(); line.isPresent(); line = file.nextLine()) {
            lot.add(
                    new Read(
                            line.get(),
                            RowReader.read(line.get(), file.header().size()),
                            file.bytesRead()));
            if (lot.size() == LOT) {
                enter(lot);
                lot = new ArrayList<>();
            }
        }
        enter(lot);
        account(door.end());
        return tally.counts();
    }

    private void enter(List<Read> lot) {
        List<ImportRecord> rows = new ArrayList<>();
        for (Read read : lot) {
            if (read.row() instanceof RowReader.Row.Legible(ImportRecord row)) {
                rows.add(row);
            }
        }
        account(door.enter(rows));
        handedIn = lot;
    }

    private void account(List<RowOutcome> outcomes) {
        Iterator<RowOutcome> next = outcomes.iterator();
        for (Read read : handedIn) {
            RowOutcome outcome =
                    switch (read.row()) {
                        case RowReader.Row.Illegible(Rejection rejection) ->
                                new RowOutcome.Rejected(rejection);
                        case RowReader.Row.Legible ignored -> next.next();
                    };
            tally.add(outcome);
            if (report != null && outcome instanceof RowOutcome.Rejected(Rejection rejection)) {
                report.add(read.line(), rejection);
            }
            bytesRead.accept(read.bytes());
        }
    }
}
