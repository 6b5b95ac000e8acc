package org.mingzhang.query.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;

/** All of one case, reinstatement or person, as far as it is not erased. */
public final class WholeSelection implements Selection {
    private final StoredEvents stored;
    private final EventSealing sealing;
    private final String stream;

    private WholeSelection(StoredEvents stored, EventSealing sealing, String stream) {
        this.stored = stored;
        this.sealing = sealing;
        this.stream = stream;
    }

    /**
     * What is on record under an id: as a case, else as a reinstatement, else as a person; empty
     * when nothing is.
     */
    public static Optional<Selection> of(StoredEvents stored, EventSealing sealing, String id) {
        try {
            return Stream.of(
                            new CaseId(id).stream(),
                            new ReinstatementId(id).stream(),
                            new CadreId(id).stream())
                    .map(StreamId::toString)
                    .filter(stream -> stored.lastSequence(stream).isPresent())
                    .findFirst()
                    .map(stream -> new WholeSelection(stored, sealing, stream));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public Readers readers() {
        return Readers.INTERNAL;
    }

    @Override
    public Optional<StreamId> matter() {
        return Optional.of(StreamId.parse(stream));
    }

    @Override
    public void each(long size, LongConsumer seen, Consumer<List<Shown>> record) {
        List<Entry> page = stored.entries(stream, 0, size - 1, PAGE);
        while (!page.isEmpty()) {
            record.accept(
                    page.stream().map(entry -> new Shown(entry, disclosures(entry))).toList());
            long next = page.getLast().stored().position() + 1;
            seen.accept(next);
            page = stored.entries(stream, next, size - 1, PAGE);
        }
    }

    private List<Disclosure> disclosures(Entry entry) {
        StoredEvent opened = sealing.open(entry.stored(), entry.sealed(), entry.wrapped());
        return sealing.disclosures(opened, entry.sealed(), entry.wrapped());
    }

    @Override
    public long waiting(long size) {
        long waiting = 0;
        for (List<Entry> page = stored.entries(stream, size, Long.MAX_VALUE, PAGE);
                !page.isEmpty();
                page =
                        stored.entries(
                                stream,
                                page.getLast().stored().position() + 1,
                                Long.MAX_VALUE,
                                PAGE)) {
            waiting += page.size();
        }
        return waiting;
    }
}
