package org.mingzhang.rulebook;

/** How a gate is evaluated: from the record, or by a person. */
public enum GateKind {
    /** No restriction, of any measure or of those the gate names, forbids the post. */
    NO_RESTRICTION,
    NO_OPEN_CASE,
    /** The grade of the year before; answered by a person while none is on record. */
    LAST_GRADE,
    /** Rights lost with a probation are restored. */
    RIGHTS_RESTORED,
    /** The organisation above was told beforehand and agreed, where that is asked for. */
    SUPERIOR_AGREED,
    /** The post is not one that is filled by election alone. */
    NOT_ELECTED,
    /** Grades, commendations and follow-ups speak for the person. */
    CONDUCT,
    ATTESTED
}
