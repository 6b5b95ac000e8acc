package org.mingzhang.upkeep.event;

/** What was done to an account. */
public enum AccountChange {
    /** It was made, with the roles it has. */
    CREATED,
    /** Its holder chose another password. */
    PASSWORD_SET,
    /** It was given a one-time password. */
    PASSWORD_RESET,
    /** It opens nothing any more. */
    DISABLED,
    /** An API token was issued to it. */
    TOKEN_ISSUED,
    /** One of its API tokens was ended. */
    TOKEN_REVOKED,
    /** It is recorded as it stands, with nothing said of how it came to be so. */
    TAKEN_OVER,
    /** Its row is gone, and somebody answered for that. */
    REMOVED
}
