package org.mingzhang.accountability.event;

/**
 * Overall for organisations; main or important for persons; none when nothing is substantiated
 * (art. 6).
 */
public enum Liability {
    OVERALL,
    MAIN,
    IMPORTANT,
    NONE
}
