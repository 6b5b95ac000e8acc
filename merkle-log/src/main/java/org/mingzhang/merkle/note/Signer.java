package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;

/** Signs notes under one name: a log with Ed25519, a witness with cosignature/v1. */
public final class Signer {
    private final VerifierKey verifier;
    private final PrivateKey key;

    private Signer(VerifierKey verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /**
     * A signer of its 32 secret bytes.
     *
     * @throws IllegalArgumentException for another number of bytes
     */
    public static Signer ofSeed(String name, SignatureKind kind, byte[] seed) {
        return new Signer(new VerifierKey(name, kind, Keys.publicOfSeed(seed)), Keys.ofSeed(seed));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * The line to put below a text; it is verified before it is handed out.
     *
     * @param time in seconds since 1970, above zero; only a cosignature carries it
     */
    public SignatureLine sign(String text, long time) {
        byte[] signature =
                switch (verifier.kind()) {
                    case ED25519 -> Keys.sign(key, text.getBytes(StandardCharsets.UTF_8));
                    case COSIGNATURE_V1 ->
                            ByteBuffer.allocate(Long.BYTES + Keys.SIGNATURE)
                                    .putLong(time)
                                    .put(Keys.sign(key, Cosigning.message(time, text)))
                                    .array();
                };
        SignatureLine line = new SignatureLine(verifier.name(), verifier.id(), signature);
        // A signature gone wrong would not only be useless, it could tell something of the key.
        if (new SignedNote(text, List.of(line)).vouchedBy(List.of(verifier)).size() != 1) {
            throw new IllegalStateException("the signature just made is another's");
        }
        return line;
    }
}
