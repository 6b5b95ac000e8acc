package org.mingzhang.query.export;

import java.util.Locale;

/** Whom an export is for. */
public enum Readers {
    /** Anybody. */
    PUBLIC,
    /** Those who may see the whole of one matter, and nobody else. */
    INTERNAL;

    /** The word in answers to programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
