package org.mingzhang.shared;

/** Who can be held to account (Regulation on Accountability 2019, art. 5). */
public enum SubjectKind {
    CADRE,
    ORGANISATION
}
