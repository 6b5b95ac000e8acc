package org.mingzhang.accountability.event;

/** How the subject signed the record of the hearing (art. 11). */
public enum Signature {
    AGREE,
    DISAGREE,
    REFUSED
}
