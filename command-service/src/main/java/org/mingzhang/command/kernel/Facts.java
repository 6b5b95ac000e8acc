package org.mingzhang.command.kernel;

import java.time.LocalDate;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.Origin;

/**
 * What a decision may know beside the recorded states.
 *
 * @param today the legal day in the ledger's time zone
 * @param attribution who acts, for which organ, why, with which approval
 * @param rulebook the rules the command is decided under
 */
public record Facts(LocalDate today, Attribution attribution, Rulebook rulebook) {
    /** True for an entry taken over from an older register. */
    public boolean imported() {
        return attribution.origin() == Origin.IMPORTED;
    }
}
