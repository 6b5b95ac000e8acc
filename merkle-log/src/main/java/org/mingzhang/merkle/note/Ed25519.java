package org.mingzhang.merkle.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 keys as the 32 raw bytes notes carry (RFC 8410 gives the wrapping). */
final class Ed25519 implements SignatureAlgorithm {
    static final int SIGNATURE = 64;

    private static final int RAW = 32;

    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    @Override
    public SignatureKind kind() {
        return SignatureKind.ED25519;
    }

    @Override
    public PublicKey publicKey(byte[] raw) {
        if (raw.length != RAW) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(joined(PUBLIC, raw)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no Ed25519 public key", unfit);
        }
    }

    private static PrivateKey ofSeed(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, seed)));
        } catch (GeneralSecurityException unfit) {
            throw new IllegalArgumentException("no Ed25519 private key", unfit);
        }
    }

    /**
     * The JDK derives the public half only while it generates, so it is given the seed as chance.
     */
    @Override
    public PublicKey publicOf(byte[] seed) {
        if (seed.length != RAW) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives out the seed where random bytes are asked for. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }

    @Override
    public byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    @Override
    public byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(ofSeed(seed));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        if (signed.length != SIGNATURE) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            // A signature that cannot even be read signs nothing.
            return false;
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
