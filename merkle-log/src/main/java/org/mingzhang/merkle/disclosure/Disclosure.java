package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One field of an entry with the salt of its commitment, as RFC 9901 section 4.2.1 writes it: the
 * base64url of the JSON array {@code [salt, name, value]}.
 *
 * @param encoded base64url without padding
 */
public record Disclosure(String encoded) {
    /** How many bytes a salt has: 128 bits, as RFC 9901 section 9.3 asks. */
    public static final int SALT = 16;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final byte QUOTE = '"';

    /**
     * Opens the commitment to a field.
     *
     * @param salt {@value #SALT} bytes
     * @param name plain ASCII without quotation marks, backslashes and control characters
     * @param json the field's value as JSON in UTF-8; kept byte for byte
     */
    public static Disclosure of(byte[] salt, String name, byte[] json) {
        byte[] salted = BASE64URL.encode(salt);
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        byte[] array = new byte[salted.length + named.length + json.length + 8];
        int at = 0;
        array[at++] = '[';
        at = quoted(salted, array, at);
        at = quoted(named, array, at);
        System.arraycopy(json, 0, array, at, json.length);
        array[at + json.length] = ']';
        return new Disclosure(new String(BASE64URL.encode(array), StandardCharsets.ISO_8859_1));
    }

    /** With the comma after it. */
    private static int quoted(byte[] text, byte[] array, int from) {
        int at = from;
        array[at++] = QUOTE;
        System.arraycopy(text, 0, array, at, text.length);
        at += text.length;
        array[at++] = QUOTE;
        array[at++] = ',';
        return at;
    }

    /** What a leaf holds in place of the field: the SHA-256 of the encoded text, in base64url. */
    public String digest() {
        try {
            return BASE64URL.encodeToString(
                    MessageDigest.getInstance("SHA-256")
                            .digest(encoded.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
