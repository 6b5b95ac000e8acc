package org.mingzhang.command.platform;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;

/**
 * What the store answered to an append that it did not take, on its way through the command bus. As
 * with a refusal, the caller is told the same when it was decided in another JVM.
 */
public final class Unrecorded extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    /** What is known of the append. */
    public enum Why {
        /** The command was recorded before. */
        REPEATED,
        /** Nothing was recorded. */
        NOT_RECORDED,
        /** It may be recorded or may still be. */
        OUTCOME_UNKNOWN
    }

    private Unrecorded(Throwable cause, Why why) {
        super(String.valueOf(cause.getMessage()), cause, why);
    }

    /** The answer to a failed append; empty for any other failure. */
    public static Optional<Unrecorded> of(@Nullable Throwable failure) {
        return switch (failure) {
            case DuplicateAppendException repeated ->
                    Optional.of(new Unrecorded(repeated, Why.REPEATED));
            case NotAppendedException nothing ->
                    Optional.of(new Unrecorded(nothing, Why.NOT_RECORDED));
            case OutcomeUnknownException unknown ->
                    Optional.of(new Unrecorded(unknown, Why.OUTCOME_UNKNOWN));
            case null, default -> Optional.empty();
        };
    }
}
