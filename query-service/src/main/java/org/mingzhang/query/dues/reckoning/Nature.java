package org.mingzhang.query.dues.reckoning;

/** What a day means. */
public enum Nature {
    /** Somebody has to act by then; afterwards it is overdue until it is done. */
    DUTY,
    /** A right is open until then; afterwards it is not listed. */
    RIGHT,
    /** From the next day on something becomes possible; nothing happens by itself. */
    POSSIBLE
}
