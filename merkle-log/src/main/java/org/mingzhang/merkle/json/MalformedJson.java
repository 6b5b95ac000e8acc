package org.mingzhang.merkle.json;

/** What was read is not strict JSON, or not what is expected there; the message says where. */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
