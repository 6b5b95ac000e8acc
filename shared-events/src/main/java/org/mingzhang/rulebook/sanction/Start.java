package org.mingzhang.rulebook.sanction;

/** The day a measure takes effect. */
public enum Start {
    /** The day it is decided. */
    DECIDED,
    /** A day the decision states: no rule settles it, or it is the day of an approval. */
    STATED
}
