package org.mingzhang.platform.sealing.wrapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Wraps keys in a hardware module, by the JDK's SunPKCS11: a version byte, a nonce, and the key in
 * AES-256-GCM under a key that stays in the module. Nothing is remembered of what was unwrapped, so
 * the module's own count of uses is that of the openings.
 */
public final class Pkcs11KeyWrapping implements KeyWrapping {
    private static final byte VERSION = 2;
    private static final int TAG_BITS = 128;

    /** A module is logged in to once in a process. */
    private static final Map<Token, Opened> OPENED = new ConcurrentHashMap<>();

    private final Opened opened;
    private final SecureRandom random;

    private Pkcs11KeyWrapping(Opened opened, SecureRandom random) {
        this.opened = opened;
        this.random = random;
    }

    /**
     * Opens a token with the PIN of its file.
     *
     * @throws IllegalStateException when module, PIN or key are not as they must be
     */
    public static Pkcs11KeyWrapping of(Token token, SecureRandom random) {
        return new Pkcs11KeyWrapping(
                OPENED.computeIfAbsent(token, Pkcs11KeyWrapping::opened), random);
    }

    @Override
    public byte[] wrap(byte[] plain, String scope) {
        byte[] nonce = new byte[Aead.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, scope);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String scope) {
        ByteBuffer parts = ByteBuffer.wrap(wrapped);
        byte[] nonce = new byte[Aead.NONCE];
        if (wrapped.length <= 1 + nonce.length || parts.get() != VERSION) {
            throw new IllegalStateException("a key is not wrapped by the module");
        }
        parts.get(nonce);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, scope);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String scope) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", opened.provider());
            cipher.init(mode, opened.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(scope.getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException | RuntimeException failed) {
            throw new IllegalStateException("the module did not wrap or unwrap a key", failed);
        }
    }

    private static Opened opened(Token token) {
        Provider sunPkcs11 = Security.getProvider("SunPKCS11");
        if (sunPkcs11 == null) {
            throw new IllegalStateException("this JDK has no SunPKCS11");
        }
        try {
            OwnerAlone.require(token.pin());
            Provider provider = sunPkcs11.configure(token.config().toString());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, Files.readString(token.pin()).strip().toCharArray());
            Key key = store.getKey(token.alias(), null);
            if (key != null) {
                return new Opened(provider, key);
            }
        } catch (GeneralSecurityException | IOException | RuntimeException failed) {
            throw new IllegalStateException(
                    "密码模块无法使用 / the module cannot be used: " + token, failed);
        }
        throw new IllegalStateException("密码模块中没有这个密钥 / the module has no such key: " + token);
    }

    private record Opened(Provider provider, Key key) {}
}
