package org.mingzhang.query.dues.reckoning;

/** What a day means. */
public enum Nature {
    /** Somebody has to act by then; afterwards it is overdue until it is done. */
    DUTY,
    /** Something has to be done by then; as nobody records that it was, it is listed until then. */
    REMINDER,
    /** A right is open until then; afterwards it is not listed. */
    RIGHT,
    /** From the next day on something becomes possible; nothing happens by itself. */
    POSSIBLE
}
