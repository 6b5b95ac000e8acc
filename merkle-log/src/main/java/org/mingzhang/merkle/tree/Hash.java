package org.mingzhang.merkle.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A value of the tree: 32 bytes, compared by content (RFC 6962 section 2.1). */
public final class Hash {
    /** How many bytes a hash has. */
    public static final int SIZE = 32;

    private static final int LAST_GROUP = 30;

    /** How many characters of base64 it has, padding included. */
    private static final int LENGTH = 44;

    /** To look one up takes longer than to hash a node with it. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::made);

    private final byte[] bytes;

    /** Once it was asked for: neighbours in an export repeat nearly all of their paths. */
    private @Nullable String base64;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash read from somewhere.
     *
     * @throws IllegalArgumentException unless there are exactly 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash in standard base64.
     *
     * @throws IllegalArgumentException for anything but the one canonical spelling of 32 bytes
     */
    public static Hash ofBase64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != SIZE) {
            return of(bytes);
        }
        // Only the last group is not full, so only it has another spelling.
        byte[] last = Arrays.copyOfRange(bytes, LAST_GROUP, SIZE);
        if (text.length() != LENGTH || !text.endsWith(Base64.getEncoder().encodeToString(last))) {
            throw new IllegalArgumentException("not canonical base64: " + text);
        }
        return new Hash(bytes);
    }

    /** The hash of a leaf: SHA-256(0x00 ‖ entry). */
    public static Hash ofLeaf(byte[] entry) {
        return Hashing.SHA_256.leaf(entry);
    }

    /** The hash of two subtrees: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash ofNode(Hash left, Hash right) {
        return Hashing.SHA_256.node(left, right);
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static Hash ofEmptyTree() {
        return Hashing.SHA_256.emptyTree();
    }

    /** What a digest comes to. */
    static Hash end(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    void into(MessageDigest digest) {
        digest.update(bytes);
    }

    /** SHA-256 at its beginning. */
    static MessageDigest sha256() {
        return SHA_256.get();
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** In standard base64. */
    public String base64() {
        String text = base64;
        if (text == null) {
            text = Base64.getEncoder().encodeToString(bytes);
            base64 = text;
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
