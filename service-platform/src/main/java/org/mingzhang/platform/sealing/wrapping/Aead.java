package org.mingzhang.platform.sealing.wrapping;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a nonce of 96 bits and a tag of 128. */
public final class Aead {
    /** How many bytes a key has. */
    public static final int KEY = 32;

    /** How many bytes a nonce has; under one key none comes twice. */
    public static final int NONCE = 12;

    private static final int TAG_BITS = 128;
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Aead::cipher);

    private Aead() {}

    /** Encrypts; the answer is longer by the tag. */
    public static byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] about) {
        try {
            return run(Cipher.ENCRYPT_MODE, key, nonce, plain, about);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a text could not be sealed", failed);
        }
    }

    /**
     * Decrypts.
     *
     * @param about what was said when sealing
     * @throws IllegalStateException when anything is not as it was sealed
     */
    public static byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] about) {
        try {
            return run(Cipher.DECRYPT_MODE, key, nonce, sealed, about);
        } catch (AEADBadTagException changed) {
            throw new IllegalStateException(
                    "a sealed part was changed, or has another key", changed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("a sealed part could not be opened", failed);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, byte[] about)
            throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher.doFinal(input);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has AES-GCM", missing);
        }
    }
}
