package org.mingzhang.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who recorded an event, for which organ, why, and under which rules. Kept with every event. */
public record Attribution(
        CommandId commandId,
        String command,
        AccountId actor,
        OrganisationId organ,
        @Personal String reason,
        RulebookVersion rulebook,
        Origin origin,
        ContentDigest digest,
        @Nullable Approval approval,
        List<RecordedWarning> warnings) {
    public Attribution {
        warnings = List.copyOf(warnings);
    }

    /** The same attribution with the warnings a decision gave. */
    public Attribution withWarnings(List<RecordedWarning> found) {
        return new Attribution(
                commandId, command, actor, organ, reason, rulebook, origin, digest, approval,
                found);
    }

    /** The same attribution, decided under the rules as they were when it was. */
    public Attribution under(RulebookVersion used) {
        return new Attribution(
                commandId, command, actor, organ, reason, used, origin, digest, approval, warnings);
    }
}
