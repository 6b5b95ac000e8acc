package org.mingzhang.merkle.note;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import org.mingzhang.merkle.tree.Hashing;

/** What a signature says, and how its keys begin (C2SP signed-note and tlog-cosignature). */
public enum SignatureKind {
    /** A log's own signature over the note. */
    ED25519(1, ""),
    /** A witness saw this checkpoint follow from those it had seen: cosignature/v1. */
    COSIGNATURE_V1(4, ""),
    /** A log's own signature with the national algorithms, GB/T 32918 and GB/T 32905. */
    SM2_SM3(0xff, "sm2-sm3/mingzhang.org/v1");

    private static final SignatureAlgorithm BUILT_IN = new Ed25519();

    private final byte[] prefix;

    SignatureKind(int type, String identifier) {
        prefix = Ed25519.joined(new byte[] {(byte) type}, identifier.getBytes(US_ASCII));
    }

    /** True for what a log signs with, false for a witness. */
    public boolean isLog() {
        return this != COSIGNATURE_V1;
    }

    /** The type byte of its keys, and the identifier after it. */
    byte[] prefix() {
        return prefix.clone();
    }

    /**
     * How it is reckoned.
     *
     * @throws UnknownKeyKind when its module is not on the class path
     */
    SignatureAlgorithm algorithm() {
        return this == SM2_SM3
                ? Modules.found(this)
                        .orElseThrow(() -> new UnknownKeyKind("no module for " + this + " keys"))
                : BUILT_IN;
    }

    /**
     * How the tree is hashed that only keys of this kind sign.
     *
     * @throws UnknownKeyKind when its module is not on the class path
     */
    public Hashing hashing() {
        return algorithm().hashing();
    }

    /**
     * The kind of a key's bytes.
     *
     * @throws UnknownKeyKind when they begin like none
     */
    static SignatureKind of(byte[] typed) {
        for (SignatureKind kind : values()) {
            byte[] begin = Arrays.copyOf(typed, Math.min(typed.length, kind.prefix.length));
            if (Arrays.equals(begin, kind.prefix)) {
                return kind;
            }
        }
        throw new UnknownKeyKind("a key of a kind that is not known here");
    }

    /** Looked for once, and only when a key of such a kind is met. */
    private static final class Modules {
        private static final ServiceLoader<SignatureAlgorithm> FOUND =
                ServiceLoader.load(
                        SignatureAlgorithm.class, SignatureAlgorithm.class.getClassLoader());

        static synchronized Optional<SignatureAlgorithm> found(SignatureKind kind) {
            return FOUND.stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(each -> each.kind() == kind)
                    .findFirst();
        }
    }
}
