package org.mingzhang.accountability.event;

/** Why a version of the rules applies (从旧兼从轻). */
public enum VersionSelection {
    CONDUCT_TIME,
    LENIENT_NEW,
    REVIEW_OLD,
    CONTINUING
}
