package org.mingzhang.merkle.policy;

/** What was read is no policy; the message names the line. */
public final class MalformedPolicy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPolicy(String message) {
        super(message);
    }
}
