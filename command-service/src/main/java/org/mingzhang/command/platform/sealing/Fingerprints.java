package org.mingzhang.command.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mingzhang.shared.PersonFingerprint;

/** HMAC-SHA-256 (RFC 2104) of identity numbers under one key. */
public final class Fingerprints {
    /** Can make none. */
    public static final Fingerprints WITHOUT_KEY = new Fingerprints(null);

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    private Fingerprints(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /** Under this key. */
    public static Fingerprints under(byte[] key) {
        return new Fingerprints(new SecretKeySpec(key, ALGORITHM));
    }

    /**
     * The fingerprint of a number; empty when there is no key.
     *
     * @param number in its normal form: the same person must come out the same
     */
    public Optional<PersonFingerprint> of(String number) {
        return Optional.ofNullable(key)
                .map(
                        secret ->
                                new PersonFingerprint(
                                        HexFormat.of().formatHex(mac(secret, number))));
    }

    private static byte[] mac(SecretKeySpec key, String number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(number.getBytes(US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }
}
