package org.mingzhang.app.source;

import java.util.function.Predicate;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.store.StoredEvents.Entry;

/** Whether a row says what its entry in the log commits to. */
final class Commitments {
    private static final int KEY = 32;

    private Commitments() {}

    /** Of everything the row says. */
    static Predicate<Entry> whole(EventSealing sealing) {
        return sealing::commits;
    }

    /** Of everything but the sealed texts: as after an erasure, none of them is opened. */
    static Predicate<Entry> withoutKey() {
        // This key opens nothing, and is never asked to.
        EventSealing closed = new EventSealing(MasterKey.of(new byte[KEY]));
        return entry ->
                closed.commits(
                        new Entry(
                                entry.stored(),
                                entry.digests(),
                                entry.sealed(),
                                entry.keyId(),
                                /* wrapped= */ null));
    }
}
