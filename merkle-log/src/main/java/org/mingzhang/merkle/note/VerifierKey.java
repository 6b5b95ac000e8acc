package org.mingzhang.merkle.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that verifies one signer's lines: the vkey {@code name+hex id+base64} of C2SP signed-note.
 *
 * @param name of the signer
 */
public record VerifierKey(String name, SignatureKind kind, PublicKey key) {
    private static final Pattern NAME = Pattern.compile("(?U)[^\\s+\\p{Cntrl}]+");
    private static final int ID_DIGITS = 8;
    private static final int PARTS = 3;

    public VerifierKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("a key name has no space and no plus: " + name);
        }
    }

    /** True for a name without spaces and plus signs. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a vkey.
     *
     * @throws UnknownKeyKind when it is of a kind that is not known here
     * @throws IllegalArgumentException when it is malformed, or its id is wrong
     */
    public static VerifierKey of(String vkey) {
        String[] parts = vkey.split("\\+", PARTS);
        if (parts.length != PARTS || parts[1].length() != ID_DIGITS) {
            throw new IllegalArgumentException("not a verifier key: " + vkey);
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        SignatureKind kind = SignatureKind.of(typed);
        byte[] raw = Arrays.copyOfRange(typed, kind.prefix().length, typed.length);
        VerifierKey key = new VerifierKey(parts[0], kind, kind.algorithm().publicKey(raw));
        if (!key.toString().equals(vkey)) {
            throw new IllegalArgumentException("the key id does not belong to the key: " + vkey);
        }
        return key;
    }

    /** The first four bytes of SHA-256 over name, line feed, type and key. */
    int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(typed())).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key id as a vkey has it. */
    public String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return Ed25519.joined(kind.prefix(), kind.algorithm().raw(key));
    }

    /** The vkey. */
    @Override
    public String toString() {
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed());
    }
}
