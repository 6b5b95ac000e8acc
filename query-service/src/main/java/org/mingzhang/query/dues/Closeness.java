package org.mingzhang.query.dues;

import org.jspecify.annotations.Nullable;

/** How near a day is, in working days. */
public enum Closeness {
    OVERDUE,
    TODAY,
    WITHIN_7,
    WITHIN_30,
    LATER,
    /** It lies in, or beyond, a year whose working days are not known. */
    UNCOUNTED;

    static Closeness of(@Nullable Integer workingDays, boolean past) {
        if (past) {
            return OVERDUE;
        }
        if (workingDays == null) {
            return UNCOUNTED;
        }
        if (workingDays == 0) {
            return TODAY;
        }
        return workingDays <= 7 ? WITHIN_7 : workingDays <= 30 ? WITHIN_30 : LATER;
    }
}
