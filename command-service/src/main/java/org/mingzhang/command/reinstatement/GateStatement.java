package org.mingzhang.command.reinstatement;

import org.jspecify.annotations.Nullable;

/**
 * A person's answer to a gate that the record cannot answer.
 *
 * @param evidence where the proof is kept; absent where the statement is the proof
 */
public record GateStatement(
        String gate, boolean satisfied, String statement, @Nullable String evidence) {}
