package org.mingzhang.merkle.disclosure;

import java.util.Arrays;

/**
 * Makes the digests of a {@link Leaf} from the fields it commits to, one after the other, and keeps
 * nothing else. For one leaf, and for one thread.
 */
public final class LeafBuilder {
    private final Digest[] digests;
    private int count;

    /**
     * @param most how many fields and decoys are added at most
     */
    public LeafBuilder(int most) {
        this.digests = new Digest[most];
    }

    /** Leaves have their digests in the order of what is written of them. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Digest(byte[] bytes, byte[] text) {
        Digest(byte[] bytes) {
            this(bytes, Disclosure.text(bytes));
        }

        int compareTo(Digest other) {
            return Arrays.compare(text, other.text);
        }
    }

    /**
     * Commits to a field.
     *
     * @param salt {@value Disclosure#SALT} bytes
     * @param name plain ASCII without quotation marks, backslashes and control characters
     * @param json where the field's value stands as JSON in UTF-8
     * @param from its first byte
     * @param to the one after its last
     */
    public void add(byte[] salt, String name, byte[] json, int from, int to) {
        byte[] encoded = Disclosure.encoded(salt, name, json, from, to);
        digests[count++] = new Digest(Disclosure.digest(encoded));
    }

    /**
     * Adds what looks like the digest of a field.
     *
     * @param random {@value Leaf#DIGEST} bytes
     */
    public void addDecoy(byte[] random) {
        digests[count++] = new Digest(random);
    }

    /** How many fields and decoys were added. */
    public int size() {
        return count;
    }

    /** The digests of the leaf, as {@link Leaf#entry} takes them. */
    public byte[] digests() {
        Arrays.sort(digests, 0, count, Digest::compareTo);
        byte[] all = new byte[count * Leaf.DIGEST];
        for (int i = 0; i < count; i++) {
            System.arraycopy(digests[i].bytes, 0, all, i * Leaf.DIGEST, Leaf.DIGEST);
        }
        return all;
    }
}
