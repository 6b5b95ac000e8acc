package org.mingzhang.platform.sealing.wrapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;

/** Wraps keys under a key of 32 bytes: a version byte, a nonce, and the key in AES-256-GCM. */
public final class SecretKeyWrapping implements KeyWrapping {
    private static final byte VERSION = 1;

    private final byte[] key;
    private final SecureRandom random;

    public SecretKeyWrapping(byte[] key, SecureRandom random) {
        this.key = key.clone();
        this.random = random;
    }

    @Override
    public byte[] wrap(byte[] plain, String scope) {
        byte[] nonce = new byte[Aead.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Aead.seal(key, nonce, plain, scope.getBytes(UTF_8));
        byte[] wrapped = new byte[1 + nonce.length + sealed.length];
        wrapped[0] = VERSION;
        System.arraycopy(nonce, 0, wrapped, 1, nonce.length);
        System.arraycopy(sealed, 0, wrapped, 1 + nonce.length, sealed.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String scope) {
        int body = 1 + Aead.NONCE;
        if (wrapped.length <= body || wrapped[0] != VERSION) {
            throw new IllegalStateException("a key is wrapped in a way this version does not know");
        }
        return Aead.open(
                key,
                Arrays.copyOfRange(wrapped, 1, body),
                Arrays.copyOfRange(wrapped, body, wrapped.length),
                scope.getBytes(UTF_8));
    }
}
