package org.mingzhang.merkle.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries as one file: each with its length before it, two bytes, high byte first (tlog-tiles). */
public final class EntryBundle {
    /** The longest entry the format can carry. */
    public static final int LONGEST = 0xffff;

    private EntryBundle() {}

    /**
     * The bytes of a bundle.
     *
     * @throws IllegalArgumentException for an entry longer than 65,535 bytes or more than 256
     */
    public static byte[] of(List<byte[]> entries) {
        if (entries.size() > Tile.FULL) {
            throw new IllegalArgumentException("a bundle has 256 entries, not " + entries.size());
        }
        int size = entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum();
        ByteArrayOutputStream bundle = new ByteArrayOutputStream(size);
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @param width how many there must be
     * @throws IllegalArgumentException when the bytes are not exactly that many entries
     */
    public static List<byte[]> read(byte[] bundle, int width) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (rest.remaining() >= Short.BYTES) {
            byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
            if (entry.length > rest.remaining()) {
                throw new IllegalArgumentException("entry " + entries.size() + " is cut off");
            }
            rest.get(entry);
            entries.add(entry);
        }
        if (rest.hasRemaining() || entries.size() != width) {
            throw new IllegalArgumentException(
                    entries.size() + " entries and " + rest.remaining() + " bytes, not " + width);
        }
        return entries;
    }
}
