package org.mingzhang.query.export.release;

import java.util.Locale;

/** What became of a record since the release before. */
enum Change {
    NEW,
    /** It was public and is not any more. */
    HIDDEN,
    /** It was hidden and is public again. */
    SHOWN_AGAIN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
