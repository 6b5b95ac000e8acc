package org.mingzhang.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.store.StoredEvents.Entry;

/**
 * Whether the public log goes on: one that stands still may be shown to hide what came since.
 *
 * @param since from when on it has to; {@link Instant#MAX} when nobody serves it
 */
record Freshness(InstantSource clock, Instant since) {
    /**
     * What was recorded is under a checkpoint by then. The log is allowed a minute; what is left of
     * it is for whoever has to find out.
     */
    private static final Duration LOGGED_WITHIN = Duration.ofSeconds(45);

    /** Without new entries the witnesses are asked again every four minutes. */
    private static final Duration RENEWED_WITHIN = Duration.ofMinutes(8);

    /**
     * What is late.
     *
     * @param newest checkpoint
     * @param unsigned events that are not under it
     */
    Set<Finding> of(LedgerSource source, @Nullable SignedNote newest, List<Entry> unsigned) {
        Set<Finding> late = new LinkedHashSet<>(first(Kind.NOT_LOGGED, unsigned));
        Policy policy = source.policy();
        if (newest != null && policy.asksForWitnesses() && isOver(Instant.MIN, RENEWED_WITHIN)) {
            Optional<SignedNote> witnessed = source.files().apply("witnessed").map(SignedNote::of);
            boolean renewed =
                    Stream.concat(Stream.of(newest), witnessed.stream())
                            .anyMatch(note -> policy.fulfilledBy(recent(note, policy)));
            if (!renewed) {
                late.add(new Finding(Kind.NOT_RENEWED, "checkpoint"));
            }
        }
        return late;
    }

    /**
     * The first of some events, when it was recorded too long ago for one that still waits.
     *
     * @param kind of finding that is
     */
    Set<Finding> first(Kind kind, List<Entry> waiting) {
        return waiting.stream()
                .limit(1)
                .map(Entry::stored)
                .filter(first -> isOver(first.recordedAt(), LOGGED_WITHIN))
                .map(first -> new Finding(kind, Long.toString(first.position())))
                .collect(Collectors.toSet());
    }

    /** Who cosigned it lately; nobody, when a line is forged. */
    private List<VerifierKey> recent(SignedNote note, Policy policy) {
        try {
            return note.vouchedBy(policy.witnesses().values()).stream()
                    .filter(each -> !isOver(Instant.ofEpochSecond(each.time()), RENEWED_WITHIN))
                    .map(SignedNote.Vouched::key)
                    .toList();
        } catch (MalformedNote forged) {
            return List.of();
        }
    }

    /** True when a time was given for something that began then, and it is over. */
    private boolean isOver(Instant began, Duration allowed) {
        Instant limit = clock.instant().minus(allowed);
        return began.isBefore(limit) && since.isBefore(limit);
    }
}
