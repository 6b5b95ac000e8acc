package org.mingzhang.command.platform;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.Refusal;

/**
 * A refusal on its way through the command bus. Everything the caller is told travels as {@link
 * RefusalDetails}, so that it arrives whole from another JVM.
 */
public final class CommandRefused extends CommandExecutionException {
    private final RefusalDetails details;

    /** A decision's refusal. */
    public CommandRefused(Decision.Refused refused) {
        this(RefusalDetails.of(refused.refusal(), refused.field(), refused.args()));
    }

    /** The platform's own refusal, for instance of an approval nobody gave. */
    public CommandRefused(Refusal refusal, String field, String... args) {
        this(RefusalDetails.of(refusal, field, List.of(args)));
    }

    private CommandRefused(RefusalDetails details) {
        super(details.code() + " " + details.field(), null, details);
        this.details = details;
    }

    /** What the caller is told. */
    public RefusalDetails details() {
        return details;
    }

    /** The stable code of the refusal. */
    public String code() {
        return details.code();
    }
}
