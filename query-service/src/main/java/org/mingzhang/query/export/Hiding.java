package org.mingzhang.query.export;

import java.util.Locale;

/** Why a record that was public is not any more. */
public enum Hiding {
    /** Personal data of the matter was erased. */
    ERASED,
    /** The processing of a person's data is restricted. */
    RESTRICTED,
    /** It is no longer among what is public. */
    WITHHELD;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
