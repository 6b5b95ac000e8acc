package org.mingzhang.accountability.event;

/** Lighter runs from the original anchor, heavier from the amendment (AMD-1, AMD-2). */
public enum AmendmentKind {
    LIGHTER,
    HEAVIER
}
