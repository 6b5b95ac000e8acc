package org.mingzhang.rulebook.personnel;

/** The steps between a motion and an appointment, and the one after it. */
public enum StepKind {
    /** Recommendation 民主推荐. */
    RECOMMENDATION,
    /** Inspection 考察. */
    INSPECTION,
    /** The conclusion on integrity, signed by two. */
    INTEGRITY_OPINION,
    /** The report to the organisation above, and its answer. */
    REPORT_TO_SUPERIOR,
    /** The time on trial after the appointment. */
    PROBATION
}
