package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.StreamId;

/** Which streams may have a day in a span. */
@FunctionalInterface
public interface DueStreams {
    /**
     * @param organ only those one organisation has to see to, or null for all
     * @param day from which rights and chances count; duties count from ever before
     * @param limit the last day of interest
     */
    List<StreamId> between(@Nullable String organ, LocalDate day, LocalDate limit);
}
