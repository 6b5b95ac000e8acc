package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.platform.sealing.wrapping.KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.Pkcs11KeyWrapping;
import org.mingzhang.platform.sealing.wrapping.SecretKeyWrapping;
import org.mingzhang.platform.sealing.wrapping.SeveralWrappings;
import org.mingzhang.platform.sealing.wrapping.Token;

/**
 * The one secret outside the database. Nothing is done with it but to make keys for a purpose: two
 * purposes never share a key.
 */
public final class MasterKey {
    private static final String WRAPPING = "key-wrapping";

    private final Hmac hmac;
    private final MasterKeyText text;

    MasterKey(MasterKeyText text) {
        this.hmac = new Hmac(text.secret());
        this.text = text;
    }

    /** A key of 32 bytes. */
    public static MasterKey of(byte[] secret) {
        if (secret.length != Hmac.SIZE) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        return new MasterKey(new MasterKeyText(secret, Map.of(), List.of(), null, null));
    }

    /**
     * Reads the key: 32 random bytes as 64 hex digits.
     *
     * @throws IllegalStateException when there is no such file, when others may read it, or when it
     *     holds no key
     */
    public static MasterKey read(Path file) throws IOException {
        return new MasterKeyFile(file).read();
    }

    /**
     * The key for a purpose, 32 bytes.
     *
     * @param purpose plain ASCII
     */
    public byte[] forPurpose(String purpose) {
        byte[] kept = text.kept().get(purpose);
        return kept == null ? hmac.of(("mingzhang/" + purpose).getBytes(US_ASCII)) : kept.clone();
    }

    /** What wraps the keys of sealed parts, and unwraps also what an earlier key has wrapped. */
    KeyWrapping wrapping(SecureRandom random) {
        List<KeyWrapping> all = new ArrayList<>();
        all.add(newest(random));
        if (text.token() != null) {
            all.add(new SecretKeyWrapping(forPurpose(WRAPPING), random));
        }
        for (byte[] earlier : text.previous()) {
            all.add(new SecretKeyWrapping(of(earlier).forPurpose(WRAPPING), random));
        }
        if (text.former() != null) {
            all.add(Pkcs11KeyWrapping.of(text.former(), random));
        }
        return new SeveralWrappings(all);
    }

    /** What wraps from now on, alone. */
    KeyWrapping newest(SecureRandom random) {
        Token token = text.token();
        return token == null
                ? new SecretKeyWrapping(forPurpose(WRAPPING), random)
                : Pkcs11KeyWrapping.of(token, random);
    }
}
