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
     * Goes from keys that are known to those that succeeded them, one handover after the other.
     *
     * @param files the bytes at a path below the log's prefix
     * @param inLog whether a checkpoint is one the log goes on from
     * @throws IllegalArgumentException when the list of keys cannot be read
     * @throws MalformedNote when a handover cannot be read, or a signature on it does not hold
     */
    public static KeyList followed(
            KeyList known, Function<String, Optional<byte[]>> files, Predicate<Checkpoint> inLog) {
        KeyList listed = KeyList.of(files.apply(LISTED).orElse(new byte[0]));
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
            long end = listed.ended().getOrDefault(ending, -1L);
            Optional<byte[]> kept = end < 0 ? Optional.empty() : files.apply(path(ending));
            if (kept.isPresent()) {
                SignedNote note = SignedNote.of(kept.get());
                Checkpoint last = Checkpoint.of(note.text());
                List<VerifierKey> both =
                        listed.vouchingFor(note).stream().map(SignedNote.Vouched::key).toList();
                if (both.contains(ending) && last.size() == end && inLog.test(last)) {
                    return Optional.of(new KeyList(both, Map.of(ending, end)));
                }
            }
        }
        return Optional.empty();
    }
}
