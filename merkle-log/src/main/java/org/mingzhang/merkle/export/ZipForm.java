package org.mingzhang.merkle.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The one form of an archive: its files in ascending order of names, stored without compression,
 * with neither times nor remarks. So an archive has no byte that could be changed unnoticed.
 */
public final class ZipForm {
    /** How long a local header is before the name. */
    static final int LOCAL = 30;

    static final int LOCAL_SIGN = 0x04034b50;

    private static final int CENTRAL = 46;
    private static final int CENTRAL_SIGN = 0x02014b50;
    private static final int END = 22;
    private static final int END_SIGN = 0x06054b50;
    private static final short VERSION = 10;
    private static final short NAMES_ARE_UTF_8 = 0x0800;
    // The first of January 1980, where the calendar of the format begins.
    private static final short DAY = 0x21;
    private static final long MOST_BYTES = 0xffff_fffeL;
    private static final int MOST_FILES = 0xfffe;
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._\\[\\]/-]+");

    private ZipForm() {}

    /**
     * A file of an archive.
     *
     * @param offset of its local header
     */
    public record Entry(String name, int crc, long size, long offset) {
        public Entry {
            if (!isName(name) || size < 0 || size + offset > MOST_BYTES) {
                throw new MalformedExport("not a file an archive can hold: " + name);
            }
        }

        /** Letters, digits and a few signs: a workbook has names an export has not. */
        private static boolean isName(String name) {
            return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
        }

        /** Where its bytes end. */
        public long end() {
            return start() + size;
        }

        /** Where its bytes begin. */
        long start() {
            return offset + LOCAL + name.length();
        }

        /** What stands before its bytes. */
        public byte[] local() {
            byte[] header = new byte[LOCAL + name.length()];
            describe(over(header).putInt(LOCAL_SIGN)).put(ascii());
            return header;
        }

        private byte[] central() {
            byte[] header = new byte[CENTRAL + name.length()];
            ByteBuffer rest = describe(over(header).putInt(CENTRAL_SIGN).putShort(VERSION));
            // No remark, first disk, no attributes.
            rest.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            rest.putInt((int) offset).put(ascii());
            return header;
        }

        private ByteBuffer describe(ByteBuffer header) {
            header.putShort(VERSION).putShort(NAMES_ARE_UTF_8).putShort((short) 0);
            header.putShort((short) 0).putShort(DAY);
            header.putInt(crc).putInt((int) size).putInt((int) size);
            return header.putShort((short) name.length()).putShort((short) 0);
        }

        private byte[] ascii() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** What stands after the bytes of all files: the directory, and where it is. */
    public static byte[] directory(Iterable<Entry> entries, long offset) {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        int count = 0;
        for (Entry entry : entries) {
            directory.writeBytes(entry.central());
            count++;
        }
        if (count > MOST_FILES || offset + directory.size() > MOST_BYTES) {
            throw new MalformedExport("too large for an archive");
        }
        byte[] end = new byte[END];
        over(end)
                .putInt(END_SIGN)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt((int) offset);
        directory.writeBytes(end);
        return directory.toByteArray();
    }

    /** The numbers of an archive are written low byte first. */
    static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
