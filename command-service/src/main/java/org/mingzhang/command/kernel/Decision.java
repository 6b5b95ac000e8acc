package org.mingzhang.command.kernel;

import java.util.List;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.Refusal;

/** The answer of a decision: events to record, or a refusal. Never an exception. */
public sealed interface Decision {
    /**
     * The events to append, all in one transaction; those of other streams are cross-stream
     * records.
     */
    record Accepted(List<LedgerEvent> events, List<RecordedWarning> warnings) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Nothing is recorded.
     *
     * @param field JSON pointer of the command field at fault, or empty for the whole command
     * @param args fill the placeholders of the refusal's text; never personal data
     */
    record Refused(Refusal refusal, String field, List<String> args) implements Decision {
        public Refused {
            args = List.copyOf(args);
        }
    }
}
