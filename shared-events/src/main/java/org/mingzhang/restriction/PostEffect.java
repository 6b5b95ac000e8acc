package org.mingzhang.restriction;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a restriction can forbid, as far as it decides about posts. The names are the codes that
 * rulebooks use; their labels stand there.
 */
public enum PostEffect {
    PUBLIC_OFFICE,
    LEADING_POST,
    SAME_OR_HIGHER_POST,
    ABOVE_FORMER_LEVEL,
    PROMOTION,
    RANK_RISE,
    FURTHER_USE,
    PAY_GRADE_RISE,
    PARTY_READMISSION;

    /** The effect of a code; empty for a code this ledger does not know. */
    public static Optional<PostEffect> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
