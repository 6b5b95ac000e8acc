package org.mingzhang.command.platform.desk;

import java.util.List;
import org.mingzhang.command.platform.RefusalDetails;
import org.mingzhang.shared.RecordedWarning;

/** What became of one command of a lot. */
public sealed interface LotAnswer {
    /** Recorded, or foreseen, once the lot stands. */
    record Accepted(List<RecordedWarning> warnings) implements LotAnswer {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** The same command was recorded before. */
    record Repeated() implements LotAnswer {}

    /** Another content was recorded under its command id. */
    record IdReused() implements LotAnswer {}

    /** Nothing is recorded. */
    record Refused(RefusalDetails details) implements LotAnswer {}
}
