package org.mingzhang.merkle.note;

/** What a signature says, and its type byte in a key (C2SP signed-note and tlog-cosignature). */
public enum SignatureKind {
    /** A log's own signature over the note. */
    ED25519(1),
    /** A witness saw this checkpoint follow from those it had seen: cosignature/v1. */
    COSIGNATURE_V1(4);

    private final byte type;

    SignatureKind(int type) {
        this.type = (byte) type;
    }

    byte type() {
        return type;
    }

    static SignatureKind of(byte type) {
        for (SignatureKind kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown signature type " + type);
    }
}
