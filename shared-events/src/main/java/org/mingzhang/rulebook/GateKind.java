package org.mingzhang.rulebook;

/** How a gate is evaluated: from the record, or by a person's statement with evidence. */
public enum GateKind {
    NO_RESTRICTION,
    NO_OPEN_CASE,
    ATTESTED
}
