package org.mingzhang.merkle.note;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a key of a log is succeeded: the last checkpoint it signs is signed by its successor as well,
 * and stays beside the log under the id of the key that ended.
 */
public final class Succession {
    /** The file of all keys of the log. */
    private static final String LISTED = "vkeys";

    private Succession() {}

    /** Where the last checkpoint of a key is, below the log's prefix. */
    public static String path(VerifierKey ending) {
        return "handover/" + ending.hexId();
    }

    /**
     * A key that ended.
     *
     * @param last the last checkpoint it signed
     * @param successors that signed it as well
     */
    public record Handover(VerifierKey ended, Checkpoint last, List<VerifierKey> successors) {
        public Handover {
            successors = List.copyOf(successors);
        }
    }

    /**
     * The keys a log lists.
     *
     * @throws IllegalArgumentException when the list cannot be read
     */
    public static KeyList listed(Function<String, Optional<byte[]>> files) {
        return KeyList.of(files.apply(LISTED).orElse(new byte[0]));
    }

    /**
     * How a key was handed over; empty when no end of it is listed, or its last checkpoint is not
     * kept, or is another than the list says.
     *
     * @throws MalformedNote when what is kept cannot be read, or a signature on it does not hold
     */
    public static Optional<Handover> handover(
            VerifierKey key, KeyList listed, Function<String, Optional<byte[]>> files) {
        Long end = listed.ended().get(key);
        Optional<byte[]> kept = end == null ? Optional.empty() : files.apply(path(key));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        SignedNote note = SignedNote.of(kept.get());
        Checkpoint last = Checkpoint.of(note.text());
        List<VerifierKey> both =
                listed.vouchingFor(note).stream().map(SignedNote.Vouched::key).toList();
        return both.contains(key) && Long.valueOf(last.size()).equals(end)
                ? Optional.of(
                        new Handover(
                                key,
                                last,
                                both.stream().filter(each -> !each.equals(key)).toList()))
                : Optional.empty();
    }

    /**
     * Goes from keys that are known to those that succeeded them, one handover after the other.
     *
     * @param files the bytes at a path below the log's prefix
     * @param inLog whether a checkpoint is one the log goes on from
     * @throws IllegalArgumentException when the list of keys cannot be read
     * @throws MalformedNote when a handover cannot be read, or a signature on it does not hold
     */
    public static KeyList followed(
            KeyList known, Function<String, Optional<byte[]>> files, Predicate<Checkpoint> inLog) {
        KeyList listed = listed(files);
        KeyList followed = known;
        for (Optional<KeyList> more = Optional.of(known); more.isPresent(); ) {
            followed = followed.with(more.get());
            more = step(followed, listed, files, inLog);
        }
        return followed;
    }

    private static Optional<KeyList> step(
            KeyList known,
            KeyList listed,
            Function<String, Optional<byte[]>> files,
            Predicate<Checkpoint> inLog) {
        for (VerifierKey ending : known.signing()) {
            Optional<Handover> step =
                    handover(ending, listed, files).filter(each -> inLog.test(each.last()));
            if (step.isPresent()) {
                Map<VerifierKey, Long> ended = Map.of(ending, step.get().last().size());
                return Optional.of(new KeyList(step.get().successors(), ended));
            }
        }
        return Optional.empty();
    }
}
