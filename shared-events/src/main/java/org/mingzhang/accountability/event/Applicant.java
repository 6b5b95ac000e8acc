package org.mingzhang.accountability.event;

/** Who asks for fault tolerance 容错. */
public enum Applicant {
    SUBJECT,
    ORGANISATION,
    EX_OFFICIO
}
