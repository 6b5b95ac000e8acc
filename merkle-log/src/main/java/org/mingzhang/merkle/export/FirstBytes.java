package org.mingzhang.merkle.export;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a longer stream, which stays open. */
final class FirstBytes extends InputStream {
    private final InputStream in;
    private long rest;

    FirstBytes(InputStream in, long count) {
        this.in = in;
        this.rest = count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (rest == 0) {
            return -1;
        }
        int count = in.read(bytes, from, (int) Math.min(rest, length));
        rest -= Math.max(0, count);
        return count;
    }
}
