package org.mingzhang.store.append;

import java.util.List;

/** Stores batches and tells each append its fate. Used by one thread only. */
public interface BatchWriter extends AutoCloseable {

    /**
     * Answers every append of the batch, whatever happens; those that clash do not harm others.
     *
     * @param batch in order; appends that touch one stream continue each other
     */
    void write(List<Append> batch);

    @Override
    void close();
}
