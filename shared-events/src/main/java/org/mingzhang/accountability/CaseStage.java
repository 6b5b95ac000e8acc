package org.mingzhang.accountability;

/** Where a case stands. */
public enum CaseStage {
    NOT_OPENED,
    UNDER_INVESTIGATION,
    CLOSED
}
