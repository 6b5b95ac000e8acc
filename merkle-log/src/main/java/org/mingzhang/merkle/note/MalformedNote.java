package org.mingzhang.merkle.note;

/** What was read is not a note, checkpoint or proof; the message says where. */
public sealed class MalformedNote extends RuntimeException permits MalformedSignature {
    private static final long serialVersionUID = 1L;

    public MalformedNote(String message) {
        super(message);
    }

    public MalformedNote(String message, Throwable cause) {
        super(message, cause);
    }
}
