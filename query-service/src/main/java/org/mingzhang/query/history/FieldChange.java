package org.mingzhang.query.history;

import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;

/**
 * One value that differs between two points, and the event that made it what it is at the later.
 *
 * @param before null when the value was not there
 * @param after null when the value is gone
 */
public record FieldChange(
        String pointer,
        @Nullable Field before,
        @Nullable Field after,
        Recorded<LedgerEvent> cause) {
    /** The field on the side where it exists. */
    public Field field() {
        Field present = after == null ? before : after;
        if (present == null) {
            throw new IllegalStateException(pointer + " exists on neither side");
        }
        return present;
    }
}
