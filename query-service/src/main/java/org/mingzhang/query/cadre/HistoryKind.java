package org.mingzhang.query.cadre;

/** What an entry of a person's history is about. */
public enum HistoryKind {
    REGISTRATION,
    POST,
    CONDUCT,
    CASE,
    PROCEDURE,
    DECISION,
    MEASURE,
    RESTRICTION,
    FAULT_TOLERANCE,
    APPEAL,
    REPUTATION,
    REINSTATEMENT,
    PROTECTION,
    IMPORTED_OUTCOME
}
