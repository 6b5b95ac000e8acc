package org.mingzhang.merkle.disclosure;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Makes the bytes of a {@link Leaf} from the fields it commits to, one after the other, and keeps
 * nothing but their digests. For one leaf, and for one thread.
 */
public final class LeafBuilder {
    private final byte[][] digests;
    private int count;

    /**
     * @param most how many fields and decoys are added at most
     */
    public LeafBuilder(int most) {
        this.digests = new byte[most][];
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
        digests[count++] = Disclosure.digest(Disclosure.encoded(salt, name, json, from, to));
    }

    /**
     * Adds what looks like the digest of a field.
     *
     * @param random as many bytes as a digest has
     */
    public void addDecoy(byte[] random) {
        digests[count++] = Disclosure.text(random);
    }

    /** How many fields and decoys were added. */
    public int size() {
        return count;
    }

    /**
     * The entry's bytes.
     *
     * @param day of recording, in UTC
     * @param type the event's wire name
     */
    public byte[] bytes(LocalDate day, String type) {
        byte[][] ascending = Arrays.copyOf(digests, count);
        Arrays.sort(ascending, Arrays::compare);
        return Leaf.written(ascending, day, type);
    }
}
