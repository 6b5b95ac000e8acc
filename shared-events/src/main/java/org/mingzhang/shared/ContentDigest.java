package org.mingzhang.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of the canonical JSON (RFC 8785) of some content. */
public record ContentDigest(String hex) {
    private static final int DIGITS = 64;

    public ContentDigest {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("digest must be 64 lower-case hex digits");
        }
    }

    /** True for 64 lower-case hex digits, as a SHA-256 is written. */
    public static boolean isHex(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && (each < 'a' || each > 'f')) {
                return false;
            }
        }
        return true;
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
