package org.mingzhang.command.platform.answers;

import java.util.Optional;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.StreamId;

/** What a command recorded the first time it was answered, as read from the store. */
public interface FirstAnswers {
    /**
     * By the command id alone.
     *
     * @throws org.mingzhang.platform.web.FaultException where the store cannot be asked that way
     */
    Optional<Receipt> of(CommandId id);

    /** Whether the store itself turns down a second append under the same command id. */
    boolean keptUnique();

    /** By the command id, knowing the stream it decided on. */
    default Optional<Receipt> of(CommandId id, StreamId target) {
        return of(id);
    }
}
