package org.mingzhang.command.platform;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.mingzhang.shared.RecordedWarning;

/**
 * The answer to "what would be recorded": thrown after the same decision as a real run, so that the
 * unit of work rolls back and nothing is recorded.
 */
public final class DryRun extends CommandExecutionException {
    private final Outcome outcome;

    public DryRun(Outcome outcome) {
        super("dry run: nothing is recorded", null, outcome);
        this.outcome = outcome;
    }

    /** What would have been recorded. */
    public Outcome outcome() {
        return outcome;
    }

    /** The events and warnings of the decision. */
    public record Outcome(List<WouldRecord> events, List<RecordedWarning> warnings) {
        public Outcome {
            events = List.copyOf(events);
            warnings = List.copyOf(warnings);
        }
    }

    /** One event that would be recorded, and where. */
    public record WouldRecord(String type, String stream, long sequence) {}
}
