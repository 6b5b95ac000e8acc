package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;

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
    private static final ThreadLocal<MessageDigest> SHA_256 =
            ThreadLocal.withInitial(Disclosure::sha256);
    private static final byte QUOTE = '"';
    private static final int PARTS = 3;

    /** What has a meaning of its own in RFC 9901. */
    private static final Set<String> RESERVED = Set.of("_sd", "...");

    /**
     * Opens the commitment to a field.
     *
     * @param salt {@value #SALT} bytes
     * @param name plain ASCII without quotation marks, backslashes and control characters
     * @param json the field's value as JSON in UTF-8; kept byte for byte
     */
    public static Disclosure of(byte[] salt, String name, byte[] json) {
        return of(salt, name, json, 0, json.length);
    }

    /**
     * The same of a value that stands within other bytes.
     *
     * @param from its first byte
     * @param to the one after its last
     */
    public static Disclosure of(byte[] salt, String name, byte[] json, int from, int to) {
        return new Disclosure(
                new String(encoded(salt, name, json, from, to), StandardCharsets.ISO_8859_1));
    }

    /** The disclosure's text in ASCII. */
    static byte[] encoded(byte[] salt, String name, byte[] json, int from, int to) {
        byte[] salted = BASE64URL.encode(salt);
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        byte[] array = new byte[salted.length + named.length + to - from + 8];
        int at = 0;
        array[at++] = '[';
        at = quoted(salted, array, at);
        at = quoted(named, array, at);
        System.arraycopy(json, from, array, at, to - from);
        array[array.length - 1] = ']';
        return BASE64URL.encode(array);
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

    /**
     * What is disclosed.
     *
     * @throws MalformedRecord unless it is salt, name and value as RFC 9901 has them
     */
    public Field field() {
        byte[] array = Encoding.URL.decode(encoded, "a disclosure");
        try {
            if (JsonReader.read(array) instanceof Json.Items items
                    && items.values().size() == PARTS
                    && items.values().get(0) instanceof Json.Text salt
                    && items.values().get(1) instanceof Json.Text name) {
                return new Field(checked(salt.value(), name.value()), items.values().getLast());
            }
        } catch (MalformedJson malformed) {
            throw new MalformedRecord("not a disclosure", malformed);
        }
        throw new MalformedRecord("a disclosure is an array of salt, name and value");
    }

    private static String checked(String salt, String name) {
        if (Encoding.URL.decode(salt, "a salt").length < SALT) {
            throw new MalformedRecord(name, "the salt of " + name + " is too short");
        }
        if (name.isEmpty() || RESERVED.contains(name)) {
            throw new MalformedRecord(name, "no field may be called '" + name + "'");
        }
        return name;
    }

    /** A field of an entry: what it is called and what it says. */
    public record Field(String name, Json value) {}

    /** What a leaf holds in place of the field: the SHA-256 of the encoded text, in base64url. */
    public String digest() {
        byte[] ascii = encoded.getBytes(StandardCharsets.US_ASCII);
        return new String(text(digest(ascii)), StandardCharsets.ISO_8859_1);
    }

    /** The same as bytes, of the disclosure's text in ASCII. */
    static byte[] digest(byte[] encoded) {
        return SHA_256.get().digest(encoded);
    }

    /** How a leaf writes a digest: in ASCII. */
    static byte[] text(byte[] digest) {
        return BASE64URL.encode(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
