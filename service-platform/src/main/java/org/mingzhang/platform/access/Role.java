package org.mingzhang.platform.access;

/** What an account may do. {@link #ADMIN} keeps accounts and sees no content. */
public enum Role {
    RECORDER,
    APPROVER,
    REVIEWER,
    PUBLISHER,
    ADMIN
}
