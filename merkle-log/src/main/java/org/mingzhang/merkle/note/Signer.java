package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs notes under one name: a log as itself, a witness with cosignature/v1. */
public final class Signer {
    private final VerifierKey verifier;
    private final byte[] secret;

    private Signer(VerifierKey verifier, byte[] secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /**
     * A signer of its 32 secret bytes.
     *
     * @throws IllegalArgumentException for bytes that are no key, or another number of them
     */
    public static Signer ofSeed(String name, SignatureKind kind, byte[] seed) {
        return new Signer(
                new VerifierKey(name, kind, kind.algorithm().publicOf(seed)), seed.clone());
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
        SignatureAlgorithm algorithm = verifier.kind().algorithm();
        byte[] signature =
                switch (verifier.kind()) {
                    case ED25519, SM2_SM3 ->
                            algorithm.sign(secret, text.getBytes(StandardCharsets.UTF_8));
                    case COSIGNATURE_V1 ->
                            ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE)
                                    .putLong(time)
                                    .put(algorithm.sign(secret, Cosigning.message(time, text)))
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
