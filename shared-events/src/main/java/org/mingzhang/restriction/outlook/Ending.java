package org.mingzhang.restriction.outlook;

/** How what a measure forbids comes to an end. */
public enum Ending {
    /** It forbids nothing. */
    NOTHING_FORBIDDEN,
    /** The decision was annulled. */
    ANNULLED,
    /** On a day that is computed. */
    DATED,
    /** Not before rights are restored. */
    RIGHTS_NOT_RESTORED,
    /** No rule settles the day: a person has to rule. */
    NEEDS_RULING,
    /** Never. */
    FINAL
}
