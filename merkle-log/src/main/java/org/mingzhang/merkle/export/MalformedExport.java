package org.mingzhang.merkle.export;

/** A part of an export is not in the form an export has; the message says which. */
public final class MalformedExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedExport(String message) {
        super(message);
    }

    MalformedExport(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
