package org.mingzhang.command.platform.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.append.Appended;
import org.mingzhang.store.append.NewEvent;

/**
 * What a command has just recorded, as its unit of work knows it: so that a receipt need not be
 * read back from the store.
 */
public record Recorded(List<Receipt.Entry> events, List<RecordedWarning> warnings) {
    /** Where the unit of work keeps the warnings of the decision. */
    private static final String WARNINGS = Recorded.class.getName();

    public Recorded {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }

    /** Keeps the warnings of a decision with the unit of work that records it. */
    public static void warned(UnitOfWork<?> unitOfWork, List<RecordedWarning> warnings) {
        unitOfWork.root().resources().put(WARNINGS, warnings);
    }

    /** Empty where another store has taken the events. */
    public static Optional<Recorded> by(UnitOfWork<?> unitOfWork) {
        return PostgresEventStorageEngine.appended(unitOfWork)
                .map(
                        appended ->
                                new Recorded(
                                        entries(appended),
                                        unitOfWork
                                                .root()
                                                .getOrDefaultResource(WARNINGS, List.of())));
    }

    private static List<Receipt.Entry> entries(Appended appended) {
        List<Receipt.Entry> entries = new ArrayList<>();
        for (NewEvent event : appended.events()) {
            entries.add(
                    new Receipt.Entry(
                            event.eventId(),
                            event.payloadType(),
                            event.streamId(),
                            event.sequence(),
                            appended.firstPosition() + entries.size(),
                            Receipt.Entry.hash(
                                    event.parts().digests(),
                                    event.recordedAt(),
                                    event.payloadType())));
        }
        return entries;
    }
}
