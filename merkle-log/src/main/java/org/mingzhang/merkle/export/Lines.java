package org.mingzhang.merkle.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Lines of a file, some at a time; only these are in memory. */
public final class Lines {
    private static final int BLOCK = 1 << 16;

    /** What is read in one go has about so many bytes; more only when one line has. */
    private static final int LOT = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;

    /**
     * The lines of a file that is open.
     *
     * @param longest a longer line is cut here, one byte too late
     */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next lines without their line feeds; none at the end. */
    public List<byte[]> next() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        int size = 0;
        while (size < LOT && filled()) {
            lines.add(line());
            size += lines.getLast().length;
        }
        return lines;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (filled() && line.size() <= longest) {
            int to = Math.min(end, at + longest + 1 - line.size());
            int feed = at;
            while (feed < to && block[feed] != '\n') {
                feed++;
            }
            line.write(block, at, feed - at);
            at = feed;
            if (feed < to) {
                at++;
                break;
            }
        }
        return line.toByteArray();
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block));
        }
        return at < end;
    }
}
