package org.mingzhang.accountability.event;

/** EXEMPT 免责, LIGHTER 从轻减轻, or NOT_GRANTED. */
public enum ToleranceOutcome {
    EXEMPT,
    LIGHTER,
    NOT_GRANTED
}
