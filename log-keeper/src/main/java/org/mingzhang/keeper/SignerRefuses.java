package org.mingzhang.keeper;

/** Signing would contradict what was signed before; only a person can decide what happens now. */
public final class SignerRefuses extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why nothing is signed any more. */
    public enum Reason {
        /** There are fewer entries than were signed. */
        SHRUNK,
        /** The entries no longer give the root that was signed for them. */
        SECOND_ROOT,
        /** A position is missing between others. */
        GAP,
        /** What was signed last can no longer be told. */
        FORGOTTEN,
        /** The key of a log that was begun is missing; a new one would be another log. */
        KEY_MISSING,
        /** The key was succeeded by another one. */
        KEY_ENDED,
        /** What was signed last belongs to a log of another name or key. */
        ANOTHER_LOG
    }

    public SignerRefuses(Reason reason, String why) {
        super(why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
