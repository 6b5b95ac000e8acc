package org.mingzhang.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * A stream before some of its events and after them.
 *
 * @param before null when they began it
 * @param erases whether texts of the stream were erased by one of them: read of the ledger by then,
 *     what was before lacks those texts as well, while the row that was made of it has them
 */
record Step(@Nullable FoldedStream before, FoldedStream after, boolean erases) {
    /** This one and the next, as one. */
    Step then(Step next) {
        return new Step(before, next.after, erases || next.erases);
    }
}
