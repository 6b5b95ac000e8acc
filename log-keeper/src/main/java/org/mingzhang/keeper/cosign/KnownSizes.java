package org.mingzhang.keeper.cosign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;

/**
 * The sizes a witness may have cosigned last, as far as they are known here: those it was asked to
 * cosign, whose answers may have been lost, and those that are published. For one thread.
 */
final class KnownSizes {
    /** As many are kept of those it was asked for. */
    static final int MOST = 8;

    private static final List<String> PUBLISHED = List.of("checkpoint", "witnessed");

    private final Function<String, Optional<byte[]>> files;
    private final Deque<Long> asked = new ArrayDeque<>();

    /**
     * Sizes of one log.
     *
     * @param files of the log, by path
     */
    KnownSizes(Function<String, Optional<byte[]>> files) {
        this.files = files;
    }

    /** Keeps that a checkpoint of a size was sent. */
    void asked(long size) {
        asked.remove(size);
        asked.addFirst(size);
        if (asked.size() > MOST) {
            asked.removeLast();
        }
    }

    /** From what the witness may go on to a size, the likeliest first; nothing last. */
    List<Long> upTo(long size) {
        Set<Long> sizes = new LinkedHashSet<>(asked);
        for (String path : PUBLISHED) {
            files.apply(path).flatMap(KnownSizes::size).ifPresent(sizes::add);
        }
        sizes.add(0L);
        return new ArrayList<>(sizes.stream().filter(each -> each <= size).toList());
    }

    private static Optional<Long> size(byte[] note) {
        try {
            return Optional.of(Checkpoint.of(SignedNote.of(note).text()).size());
        } catch (MalformedNote damaged) {
            return Optional.empty();
        }
    }
}
