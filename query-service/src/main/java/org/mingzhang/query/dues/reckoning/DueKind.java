package org.mingzhang.query.dues.reckoning;

/** Kinds of days that are listed. */
public enum DueKind {
    APPEAL_WINDOW(Nature.RIGHT),
    APPEAL_ANSWER(Nature.DUTY),
    FORMALITIES(Nature.DUTY),
    ANNOUNCE(Nature.DUTY),
    FILE(Nature.DUTY),
    EXECUTION_REPORT(Nature.REMINDER),
    SUSPENSION_END(Nature.REMINDER),
    CORRECTION_PLAN(Nature.DUTY),
    PROBATION_END(Nature.POSSIBLE),
    NOTICE_END(Nature.POSSIBLE),
    RESTRICTION_END(Nature.POSSIBLE);

    private final Nature nature;

    DueKind(Nature nature) {
        this.nature = nature;
    }

    public Nature nature() {
        return nature;
    }
}
