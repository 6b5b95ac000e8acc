package org.mingzhang.merkle.disclosure;

import java.util.Base64;

/** Base64 in its one spelling: no stray bits, no blanks, padding as the alphabet has it. */
enum Encoding {
    /** With padding. */
    STANDARD(Base64.getEncoder(), Base64.getDecoder()),
    /** The alphabet of URLs, without padding. */
    URL(Base64.getUrlEncoder().withoutPadding(), Base64.getUrlDecoder());

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
            if (encoder.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRecord(what + " is not base64", malformed);
        }
        throw new MalformedRecord(what + " is not canonical base64");
    }

    String encode(byte[] bytes) {
        return encoder.encodeToString(bytes);
    }
}
