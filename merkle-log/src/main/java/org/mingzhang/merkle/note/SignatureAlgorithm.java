package org.mingzhang.merkle.note;

import java.security.PublicKey;
import org.mingzhang.merkle.tree.Hashing;

/**
 * How keys of one kind sign and verify. Ed25519 is in the JDK; what is not comes from a module on
 * the class path, found as a service. Without it, lines of that kind are lines of nobody known.
 */
public interface SignatureAlgorithm {
    /** The kind of signature it is for. */
    SignatureKind kind();

    /**
     * A key of the bytes a vkey has.
     *
     * @throws IllegalArgumentException for bytes that are no key
     */
    PublicKey publicKey(byte[] raw);

    /** The bytes a vkey has of a key. */
    byte[] raw(PublicKey key);

    /** True for a signature of exactly this message; false for whatever cannot be read. */
    boolean verifies(PublicKey key, byte[] message, byte[] signature);

    /**
     * The public half of a secret of 32 bytes.
     *
     * @throws IllegalArgumentException for bytes that are no secret
     */
    PublicKey publicOf(byte[] secret);

    /** Signs. */
    byte[] sign(byte[] secret, byte[] message);

    /** How the tree is hashed that only keys of this kind sign. */
    default Hashing hashing() {
        return Hashing.SHA_256;
    }
}
