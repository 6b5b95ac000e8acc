package org.mingzhang.keeper.cosign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one witness.
 *
 * @param name in the policy
 * @param size of the checkpoint it cosigned last; 0 before the first
 * @param at when that came in; null before the first
 * @param why what is wrong; null when nothing is
 */
public record WitnessStatus(
        String name, Stage stage, long size, @Nullable Instant at, @Nullable String why) {

    /** How it answers. */
    public enum Stage {
        /** It has not been asked yet. */
        WAITING,
        /** It cosigns. */
        COSIGNING,
        /** It is asked again soon. */
        FAILING,
        /** It does not know this log, or its address is wrong; somebody has to see to it. */
        MISCONFIGURED,
        /** It holds another history of this log: an alarm that only a new start ends. */
        REFUSED
    }

    static WitnessStatus of(String name) {
        return new WitnessStatus(name, Stage.WAITING, 0, null, null);
    }

    WitnessStatus cosigned(long newSize, Instant time) {
        return new WitnessStatus(name, Stage.COSIGNING, newSize, time, null);
    }

    WitnessStatus wrong(Stage newStage, String reason) {
        return new WitnessStatus(name, newStage, size, at, reason);
    }
}
