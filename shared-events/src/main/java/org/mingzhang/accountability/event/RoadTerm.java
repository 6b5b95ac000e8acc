package org.mingzhang.accountability.event;

/** How long a road of appeal is open. */
public enum RoadTerm {
    LAST_DAY,
    NO_TERM,
    /** Nobody has established the term, or the day it runs from: a person has to find out. */
    NOT_KNOWN
}
