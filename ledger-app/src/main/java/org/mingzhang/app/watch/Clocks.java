package org.mingzhang.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.store.StoredEvents.Entry;

/**
 * The times at which witnesses of other offices cosigned, against the clock of this machine and the
 * times at which events say they were recorded. As many witnesses must tell as make a quorum.
 *
 * @param clock of this machine
 */
record Clocks(InstantSource clock) {
    /** What clocks of several machines may differ by. */
    private static final Duration APART = Duration.ofSeconds(5);

    /**
     * What cannot be, unless a clock is wrong: a checkpoint cosigned at a time that is still to
     * come, or before its newest event was recorded.
     *
     * @param last the newest event under the checkpoint
     */
    Set<Finding> of(Policy policy, SignedNote checkpoint, @Nullable Entry last) {
        Set<Finding> apart = new LinkedHashSet<>();
        if (!policy.asksForWitnesses()) {
            return apart;
        }
        Instant latest = clock.instant().plus(APART);
        if (agree(policy, checkpoint, time -> time.isAfter(latest))) {
            apart.add(new Finding(Kind.CLOCK_APART, "checkpoint"));
        }
        if (last != null) {
            Instant earliest = last.stored().recordedAt().minus(APART);
            if (agree(policy, checkpoint, time -> time.isBefore(earliest))) {
                apart.add(new Finding(Kind.CLOCK_APART, Long.toString(last.stored().position())));
            }
        }
        return apart;
    }

    private static boolean agree(Policy policy, SignedNote checkpoint, Predicate<Instant> says) {
        List<VerifierKey> witnesses;
        try {
            witnesses =
                    checkpoint.vouchedBy(policy.witnesses().values()).stream()
                            .filter(each -> says.test(Instant.ofEpochSecond(each.time())))
                            .map(SignedNote.Vouched::key)
                            .toList();
        } catch (MalformedNote forged) {
            return false;
        }
        return policy.fulfilledBy(witnesses);
    }
}
