package org.mingzhang.rulebook;

/** The day from which a period's months are counted. */
public enum PeriodAnchor {
    /** The day the decision takes effect. */
    EFFECTIVE,
    /** The day rights are restored; until then what is forbidden has no end. */
    RIGHTS_RESTORED
}
