package org.mingzhang.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * A stream before some of its events and after them.
 *
 * @param before null when they began it
 */
record Step(@Nullable FoldedStream before, FoldedStream after) {
    /** This one and the next, as one. */
    Step then(Step next) {
        return new Step(before, next.after);
    }
}
