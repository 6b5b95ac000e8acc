package org.mingzhang.accountability.event;

/** Why a case ends. */
public enum ClosingKind {
    DECIDED,
    NOT_SUBSTANTIATED,
    WITHDRAWN
}
