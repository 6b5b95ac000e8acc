package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One line below a note: a dash, the signer's name, and the key id with the signature in base64.
 */
public final class SignatureLine {
    private static final String DASH = "\u2014 ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    SignatureLine(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    public String name() {
        return name;
    }

    /** Who signed with which key, for people to compare. */
    public String nameAndId() {
        return name + " " + HexFormat.of().toHexDigits(keyId);
    }

    /** True when it names this key; whether it verifies is another question. */
    public boolean isBy(VerifierKey key) {
        return key.name().equals(name) && key.id() == keyId;
    }

    byte[] signature() {
        return signature.clone();
    }

    static SignatureLine of(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNote("not a signature line: " + line);
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes = decoded(line.substring(space + 1));
        if (!VerifierKey.isName(name) || bytes.length <= Integer.BYTES) {
            throw new MalformedNote("not a signature line: " + line);
        }
        return new SignatureLine(
                name,
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    private static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new MalformedSignature("not base64: " + base64, malformed);
        }
        throw new MalformedSignature("not canonical base64: " + base64);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureLine line
                && name.equals(line.name)
                && keyId == line.keyId
                && Arrays.equals(signature, line.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    /** The line without its line feed. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
        bytes.putInt(keyId).put(signature);
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes.array());
    }
}
