package org.mingzhang.merkle.witness;

/** What a witness answers, with the status its protocol has for it. */
public enum Ruling {
    /** It goes on from what was cosigned last. */
    COSIGN(200),
    /** The old size is beyond the new one. */
    OLD_BEYOND_NEW(400),
    /** No log that the witness trusts signed it. */
    NOT_SIGNED(403),
    /** No log of this name is known here. */
    UNKNOWN_LOG(404),
    /** The old size is not the one cosigned last; the answer names that. */
    OTHER_OLD_SIZE(409),
    /** It does not go on from what was cosigned last: the log shows a second history. */
    NOT_CONSISTENT(422);

    private final int status;

    Ruling(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
