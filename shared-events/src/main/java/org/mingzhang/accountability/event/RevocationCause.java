package org.mingzhang.accountability.event;

/** Why a tolerance does not hold any longer. */
public enum RevocationCause {
    /** The correction plan was not carried out by its due date. */
    PLAN_MISSED,
    /** Facts came to light that the determination did not know. */
    NEW_FACTS
}
