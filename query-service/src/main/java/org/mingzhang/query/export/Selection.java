package org.mingzhang.query.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvents.Entry;

/** Which records an export shows, and what of each. */
public interface Selection {
    /** How many entries are read in one go. */
    int PAGE = 1000;

    /** Whom it is for. */
    Readers readers();

    /** The one matter whose records these are; empty for what anybody may see. */
    Optional<StreamId> matter();

    /**
     * Hands over the records of the log's first entries, in the order of the log, page by page.
     *
     * @param size how many entries the log has
     * @param seen told, now and then, how far it came
     */
    void each(long size, LongConsumer seen, Consumer<List<Shown>> page);

    /** A record, and what of it is shown. */
    record Shown(Entry entry, List<Disclosure> disclosures) {
        public Shown {
            disclosures = List.copyOf(disclosures);
        }
    }

    /** How many records, at least, could belong here once the log has grown beyond this size. */
    long waiting(long size);
}
