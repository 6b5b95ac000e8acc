package org.mingzhang.export;

import org.jspecify.annotations.Nullable;
import org.mingzhang.export.event.ExportEvent;
import org.mingzhang.export.event.ExportRecorded;

/** The state of one export: on record or not. */
public record ExportFile(@Nullable ExportRecorded exported) {
    /** Before the first event. */
    public static final ExportFile NONE = new ExportFile(null);

    /** The state after one more event. Total. */
    public ExportFile evolve(ExportEvent event) {
        return switch (event) {
            case ExportRecorded recorded -> new ExportFile(recorded);
        };
    }
}
