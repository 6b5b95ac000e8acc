package org.mingzhang.keeper.cosign;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.SignatureLine;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.policy.Policy;

/**
 * The cosignatures of one checkpoint at a time: while checkpoints follow quickly, slow witnesses
 * still sign the same one, and some checkpoint has enough.
 */
final class Gathering {
    private final Policy policy;
    private final Patience patience;
    private final Map<String, SignatureLine> lines = new TreeMap<>();
    private final Set<String> asked;
    private final Set<String> settled = new HashSet<>();
    private final Set<String> resting = new HashSet<>();
    private Map<String, SignatureLine> known = Map.of();
    private @Nullable SignedNote newest;
    private @Nullable SignedNote target;
    private @Nullable SignedNote witnessed;
    private long round;
    private long begun;

    /** Gathers from the witnesses of a policy that are asked. */
    Gathering(Policy policy, Set<String> asked, Patience patience) {
        this.policy = policy;
        this.patience = patience;
        this.asked = Set.copyOf(asked);
    }

    /**
     * A checkpoint to be cosigned, in a round.
     *
     * @param round counts them; a late answer does not settle a later round
     */
    record Task(long round, SignedNote note) {}

    /**
     * A new checkpoint.
     *
     * @param note signed by the log alone
     * @param before cosignatures it has already, by witness
     */
    synchronized void offer(SignedNote note, Map<String, SignatureLine> before) {
        newest = note;
        known = Map.copyOf(before);
        advance();
    }

    /** The newest checkpoint; null before the first. */
    synchronized @Nullable SignedNote newest() {
        return newest;
    }

    /** Waits until a checkpoint has enough cosignatures, or no more are to be had now. */
    synchronized void await(SignedNote note, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!(isTarget(note) && (enough() || settled.containsAll(asked)))) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(millis(left));
        }
    }

    /** What a witness is to cosign next; waits for it. */
    synchronized Task next(String witness) throws InterruptedException {
        while (true) {
            advance();
            if (target != null && !settled.contains(witness)) {
                return new Task(round, target);
            }
            wait(millis(toNextRound()));
        }
    }

    /** A witness cosigned. */
    synchronized void cosigned(String witness, Task task, SignatureLine line) {
        if (isTarget(task.note())) {
            lines.put(witness, line);
            if (enough()) {
                witnessed = cosigned(task.note());
            }
        }
        settle(witness, task);
    }

    /** A witness has nothing to say to a checkpoint. */
    synchronized void settle(String witness, Task task) {
        if (task.round() == round) {
            settled.add(witness);
        }
        advance();
        notifyAll();
    }

    /** A witness is not to be waited for until it comes back. */
    synchronized void rest(String witness) {
        resting.add(witness);
        settled.add(witness);
        advance();
        notifyAll();
    }

    /** A witness is asked again. */
    synchronized void comeBack(String witness) {
        resting.remove(witness);
        settled.remove(witness);
        notifyAll();
    }

    /** The newest checkpoint that has enough cosignatures. */
    synchronized Optional<SignedNote> witnessed() {
        return Optional.ofNullable(witnessed);
    }

    /** The checkpoint with what was gathered, if it is the one being cosigned. */
    synchronized Optional<SignedNote> of(SignedNote note) {
        return target != null && isTarget(note) ? Optional.of(cosigned(target)) : Optional.empty();
    }

    private void advance() {
        if (newest == null) {
            return;
        }
        Duration age = Duration.ofNanos(System.nanoTime() - begun);
        boolean done =
                enough() || settled.containsAll(asked) || age.compareTo(patience.round()) > 0;
        if (target == null
                || (!target.equals(newest) && done)
                || age.compareTo(patience.renewal()) > 0) {
            begin(newest);
        }
    }

    private void begin(SignedNote note) {
        if (!isTarget(note)) {
            lines.clear();
            lines.putAll(known);
        }
        target = note;
        settled.clear();
        settled.addAll(resting);
        round++;
        begun = System.nanoTime();
        if (enough()) {
            witnessed = cosigned(note);
        }
        notifyAll();
    }

    private boolean isTarget(SignedNote note) {
        return target != null && target.text().equals(note.text());
    }

    private boolean enough() {
        return policy.asksForWitnesses() && policy.quorum().holds(lines::containsKey);
    }

    private SignedNote cosigned(SignedNote note) {
        return note.with(List.copyOf(lines.values()));
    }

    private long toNextRound() {
        if (target == null) {
            return patience.renewal().toNanos();
        }
        boolean newer = !target.equals(newest);
        Duration whole = newer ? patience.round() : patience.renewal();
        return whole.toNanos() - (System.nanoTime() - begun);
    }

    /** At least one: a wait of none would be one for ever. */
    private static long millis(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    }
}
