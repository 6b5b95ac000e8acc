package org.mingzhang.accountability.event;

/** Never heavier: an appeal upholds, asks for a lighter decision, or for annulment. */
public enum AppealOutcome {
    UPHELD,
    TO_BE_LIGHTENED,
    TO_BE_ANNULLED
}
