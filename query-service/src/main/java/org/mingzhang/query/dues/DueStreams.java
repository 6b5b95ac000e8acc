package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.listing.UnreadableRow;
import org.mingzhang.shared.StreamId;

/** Which streams may have a day in a span. */
@FunctionalInterface
public interface DueStreams {
    /**
     * Where to look.
     *
     * @param unreadable rows that name no stream
     */
    record Found(List<StreamId> streams, List<UnreadableRow> unreadable) {
        public Found {
            streams = List.copyOf(streams);
            unreadable = List.copyOf(unreadable);
        }

        /** Streams alone. */
        public static Found of(List<StreamId> streams) {
            return new Found(streams, List.of());
        }
    }

    /**
     * @param organ only those one organisation has to see to, or null for all
     * @param day from which rights and chances count; duties count from ever before
     * @param limit the last day of interest
     */
    Found between(@Nullable String organ, LocalDate day, LocalDate limit);
}
