package org.mingzhang.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of the canonical JSON (RFC 8785) of some content. */
public record ContentDigest(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContentDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("digest must be 64 lower-case hex digits");
        }
    }

    /** The digest of bytes that are canonical already. */
    public static ContentDigest of(byte[] canonical) {
        try {
            return new ContentDigest(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
