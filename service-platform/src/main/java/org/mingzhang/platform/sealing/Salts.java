package org.mingzhang.platform.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mingzhang.merkle.disclosure.Disclosure;

/**
 * The salts of an event's fields and its decoys, cut from a key stream of AES in counter mode (NIST
 * SP 800-38A): who lacks the key cannot tell them from random bytes, and one pass makes them all.
 */
final class Salts {
    /** How many bytes a decoy has: as many as a digest. */
    private static final int DECOY = 32;

    private static final byte[] FROM_ZERO = new byte[16];
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Salts::cipher);

    private final byte[] stream;
    private final int fields;

    private Salts(byte[] key, byte[] counter, int fields, int decoys) {
        this.fields = fields;
        byte[] nothing = new byte[fields * Disclosure.SALT + decoys * DECOY];
        try {
            Cipher cipher = CIPHER.get();
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(counter));
            this.stream = cipher.doFinal(nothing);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("salts could not be made", failed);
        }
    }

    /** For fields without a personal text, and for decoys: whoever has the seed has these. */
    static Salts open(byte[] seed, int fields, int decoys) {
        return new Salts(seed, FROM_ZERO, fields, decoys);
    }

    /**
     * For fields with a personal text: only the key of the scope leads to them.
     *
     * @param key made of it by {@link #key}
     */
    static Salts sealed(byte[] key, byte[] seed, int fields) {
        return new Salts(key, seed, fields, 0);
    }

    /** The key the salts of a scope are made with; its own key also encrypts. */
    static byte[] key(byte[] scopeKey) {
        return new Hmac(scopeKey).of(new byte[] {'s', 'a', 'l', 't', 's'});
    }

    /**
     * The salt of a field.
     *
     * @param field from 0, in the order of the fields
     */
    byte[] of(int field) {
        int from = field * Disclosure.SALT;
        return Arrays.copyOfRange(stream, from, from + Disclosure.SALT);
    }

    /** What looks like a digest; counted from 0. */
    byte[] decoy(int number) {
        int from = fields * Disclosure.SALT + number * DECOY;
        return Arrays.copyOfRange(stream, from, from + DECOY);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has AES-CTR", missing);
        }
    }
}
