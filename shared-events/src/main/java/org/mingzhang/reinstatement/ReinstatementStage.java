package org.mingzhang.reinstatement;

/** Where a procedure stands; the order is the order of the steps. */
public enum ReinstatementStage {
    NOT_PROPOSED,
    PROPOSED,
    DECIDED,
    ON_NOTICE,
    RESTORED,
    REJECTED,
    WITHDRAWN
}
