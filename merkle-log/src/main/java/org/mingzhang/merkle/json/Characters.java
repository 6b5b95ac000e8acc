package org.mingzhang.merkle.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes of a JSON string as characters. */
final class Characters {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** One in each byte, and the highest bit of each. */
    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final long HIGHEST = EACH << 7;
    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    /**
     * Eight bytes at a time as long as none ends a string, begins an escape or is a control
     * character: most of what is read is long texts.
     *
     * @return where it is to be looked at byte by byte
     */
    static int plain(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && arePlain((long) EIGHT.get(bytes, at))) {
            at += Long.BYTES;
        }
        return at;
    }

    private static boolean arePlain(long bytes) {
        long quote = bytes ^ (EACH * '"');
        long escape = bytes ^ (EACH * '\\');
        // What is subtracted carries into the highest bit of a byte that is smaller.
        long found =
                ((quote - EACH) & ~quote)
                        | ((escape - EACH) & ~escape)
                        | ((bytes - EACH * ' ') & ~bytes);
        return (found & HIGHEST) == 0;
    }

    /**
     * Where bytes are not UTF-8; below zero when they are.
     *
     * @param text what they were decoded to, leniently
     */
    static int malformed(String text, byte[] bytes, int from, int to) {
        // What is not UTF-8 comes out as this character, which may also be meant.
        if (text.indexOf(REPLACEMENT) < 0) {
            return -1;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        boolean wrong =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(in, CharBuffer.allocate(to - from), true)
                        .isError();
        return wrong ? in.position() : -1;
    }
}
