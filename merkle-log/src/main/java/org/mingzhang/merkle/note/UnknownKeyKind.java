package org.mingzhang.merkle.note;

/** A key of a kind that this program cannot reckon with; for it, such a signer is nobody. */
public final class UnknownKeyKind extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownKeyKind(String message) {
        super(message);
    }
}
