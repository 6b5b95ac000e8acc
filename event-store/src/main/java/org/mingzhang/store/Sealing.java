package org.mingzhang.store;

import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.Sealed;

/** Parts an event before it is stored and puts it together when it is read. */
public interface Sealing {

    /** Seals nothing, and has the payload in place of digests. */
    Sealing NONE =
            new Sealing() {
                @Override
                public Sealed seal(NewEvent event) {
                    byte[] none = new byte[0];
                    return new Sealed(
                            event.payload(), event.metaData(), null, null, none, event.payload());
                }

                @Override
                public StoredEvent open(StoredEvent row, byte[] sealed, byte @Nullable [] wrapped) {
                    return row;
                }
            };

    /** What will be stored of an event. */
    Sealed seal(NewEvent event);

    /**
     * The event as it was decided.
     *
     * @param row as it is stored
     * @param sealed its personal texts
     * @param wrapped the key of those; null when there is none, because there are no texts or
     *     because they were erased
     */
    StoredEvent open(StoredEvent row, byte[] sealed, byte @Nullable [] wrapped);
}
