package org.mingzhang.rulebook;

/**
 * Whether the anchor day counts (A: ends the day before) or not (B: ends on the corresponding day).
 */
public enum PeriodEnd {
    A,
    B
}
