package org.mingzhang.query.dues;

/** Kinds of days that are listed. */
public enum DueKind {
    APPEAL_WINDOW(Nature.RIGHT),
    APPEAL_ANSWER(Nature.DUTY),
    FORMALITIES(Nature.DUTY),
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
