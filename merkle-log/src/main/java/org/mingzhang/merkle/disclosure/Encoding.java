package org.mingzhang.merkle.disclosure;

import java.util.Arrays;
import java.util.Base64;

/** Base64 in its one spelling: no stray bits, no blanks, padding as the alphabet has it. */
enum Encoding {
    /** With padding. */
    STANDARD(Base64.getEncoder(), Base64.getDecoder()),
    /** The alphabet of URLs, without padding. */
    URL(Base64.getUrlEncoder().withoutPadding(), Base64.getUrlDecoder());

    /** So many bytes make a group of characters of their own. */
    private static final int GROUP = 3;

    private final Base64.Encoder encoder;
    private final Base64.Decoder decoder;

    Encoding(Base64.Encoder encoder, Base64.Decoder decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * The bytes of a text.
     *
     * @param what the text is, for the fault
     * @throws MalformedRecord for any other spelling
     */
    byte[] decode(String text, String what) {
        try {
            byte[] bytes = decoder.decode(text);
            if (isOnlySpelling(text, bytes)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRecord(what + " is not base64", malformed);
        }
        throw new MalformedRecord(what + " is not canonical base64");
    }

    /** Only the last group, when it is not full, can be spelt in two ways. */
    private boolean isOnlySpelling(String text, byte[] bytes) {
        int full = bytes.length / GROUP;
        if (bytes.length % GROUP == 0) {
            return text.length() == full * (GROUP + 1);
        }
        return text.substring(Math.min(text.length(), full * (GROUP + 1)))
                .equals(encode(Arrays.copyOfRange(bytes, full * GROUP, bytes.length)));
    }

    String encode(byte[] bytes) {
        return encoder.encodeToString(bytes);
    }
}
