package org.mingzhang.app.watch;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
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
        String keys = new String(files.apply("vkeys").orElse(new byte[0]), StandardCharsets.UTF_8);
        // Whether the key is the right one is the tail's question.
        return note.vouchedBy(keys.lines().map(VerifierKey::of).toList()).isEmpty()
                ? null
                : Checkpoint.of(note.text());
    }
}
