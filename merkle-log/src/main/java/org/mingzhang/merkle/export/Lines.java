package org.mingzhang.merkle.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of a file, some at a time; only these are in memory. */
public final class Lines {
    private static final int BLOCK = 1 << 18;

    /** What is read in one go has about so many bytes; more only when one line has. */
    private static final int LOT = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[BLOCK];

    /**
     * The block as characters of a byte each: in a text the JVM looks for a sign many at a time.
     */
    private String text = "";

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
        int feed = feed(longest + 1);
        if (feed < end && block[feed] == '\n') {
            byte[] line = Arrays.copyOfRange(block, at, feed);
            at = feed + 1;
            return line;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean open = true;
        while (open && filled() && line.size() <= longest) {
            feed = feed(longest + 1 - line.size());
            line.write(block, at, feed - at);
            open = feed == end || block[feed] != '\n';
            at = open ? feed : feed + 1;
        }
        return line.toByteArray();
    }

    /** Where the next line feed is, or else what is read ends or so many bytes do. */
    private int feed(int most) {
        int to = Math.min(end, at + most);
        int found = text.indexOf('\n', at, to);
        return found < 0 ? to : found;
    }

    private boolean filled() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block));
            text = new String(block, 0, end, StandardCharsets.ISO_8859_1);
        }
        return at < end;
    }
}
