package org.mingzhang.merkle.note;

/** A line below a note whose signature is not in base64, or not in its one spelling. */
public final class MalformedSignature extends MalformedNote {
    private static final long serialVersionUID = 1L;

    MalformedSignature(String message) {
        super(message);
    }

    MalformedSignature(String message, Throwable cause) {
        super(message, cause);
    }
}
