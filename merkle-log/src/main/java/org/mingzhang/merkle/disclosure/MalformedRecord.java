package org.mingzhang.merkle.disclosure;

/** What was read is no leaf, no disclosure, or the two do not belong together. */
public final class MalformedRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    MalformedRecord(String message) {
        this("", message);
    }

    MalformedRecord(String field, String message) {
        super(message);
        this.field = field;
    }

    MalformedRecord(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
        this.field = "";
    }

    /** The name of the field that is not as it was logged; empty when it is not about one. */
    public String field() {
        return field;
    }
}
