package org.mingzhang.app.importing;

import java.util.List;
import org.mingzhang.app.register.Rejection;

/** What became of a row. */
sealed interface RowOutcome {
    /** Recorded, or in a dry run: would be; with the codes of the warnings kept with it. */
    record Recorded(List<String> warnings) implements RowOutcome {
        public Recorded {
            warnings = List.copyOf(warnings);
        }
    }

    /** On record already, with the same content. */
    record Unchanged() implements RowOutcome {}

    /** Given back with its cause. */
    record Rejected(Rejection rejection) implements RowOutcome {}
}
