package org.mingzhang.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * How one projection stands.
 *
 * @param position everything up to here is in its rows, -1 when nothing is
 * @param head the newest position of the ledger
 * @param replaying true while it folds what it had already folded once
 * @param ratio the part of the ledger that is in its rows, from 0 to 1
 * @param etaSeconds how long a replay still takes at its present pace; absent when none runs
 * @param deadLetters events it could not take, or that wait behind one of those
 * @param parkedStreams the streams they belong to
 */
public record ProjectionStatus(
        String name,
        long position,
        long head,
        boolean replaying,
        double ratio,
        @Nullable Long etaSeconds,
        long deadLetters,
        long parkedStreams) {}
