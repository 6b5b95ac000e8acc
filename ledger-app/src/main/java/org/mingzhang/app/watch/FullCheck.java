package org.mingzhang.app.watch;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;

/** Every event from the first on, against its entry and the signed root. */
record FullCheck(
        StoredEvents stored,
        SealingKeys keys,
        EventSealing sealing,
        Function<String, Optional<byte[]>> files)
        implements Check.Look {
    @Override
    public Set<Finding> look(LongConsumer progress) {
        return LedgerAudit.of(stored, keys, sealing, checkpoint(), progress).findings().stream()
                .map(
                        each ->
                                new Finding(
                                        Kind.valueOf(each.kind().name()),
                                        Long.toString(each.position())))
                .collect(Collectors.toSet());
    }

    private @Nullable Checkpoint checkpoint() {
        Optional<byte[]> published = files.apply("checkpoint");
        if (published.isEmpty()) {
            return null;
        }
        SignedNote note = SignedNote.of(published.get());
        KeyList listed = KeyList.of(files.apply("vkeys").orElse(new byte[0]));
        // Whether the key is the right one is the tail's question.
        return listed.vouchingFor(note).isEmpty() ? null : Checkpoint.of(note.text());
    }
}
