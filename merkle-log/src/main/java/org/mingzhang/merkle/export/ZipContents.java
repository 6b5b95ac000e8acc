package org.mingzhang.merkle.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.mingzhang.merkle.export.ZipForm.Entry;

/** An export in an archive of the one form. */
public final class ZipContents implements Contents {
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 18;
    private static final int NAME_LENGTH_AT = 26;
    private static final String CUT_OFF = "the archive is cut off";

    private final SeekableByteChannel file;
    private final NavigableMap<String, Entry> entries = new TreeMap<>();

    /**
     * Opens an archive.
     *
     * @throws MalformedExport when it is in any other form
     */
    public ZipContents(Path path) throws IOException {
        this(Files.newByteChannel(path));
    }

    /** The same of an open file, which is closed with it. */
    ZipContents(SeekableByteChannel file) throws IOException {
        this.file = file;
        try {
            long end = readFiles();
            byte[] directory = ZipForm.directory(entries.values(), end);
            if (file.size() != end + directory.length
                    || !Arrays.equals(read(end, directory.length), directory)) {
                throw new MalformedExport("its directory is not that of its files");
            }
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /** Where the files end. */
    private long readFiles() throws IOException {
        long at = 0;
        while (file.size() - at >= ZipForm.LOCAL) {
            ByteBuffer header = ZipForm.over(read(at, ZipForm.LOCAL));
            if (header.getInt() != ZipForm.LOCAL_SIGN) {
                break;
            }
            int length = Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT));
            long size = Integer.toUnsignedLong(header.getInt(SIZE_AT));
            String name = new String(read(at + ZipForm.LOCAL, length), StandardCharsets.ISO_8859_1);
            if (!Manifest.isName(name)) {
                throw new MalformedExport("not a file of an export: " + name);
            }
            Entry entry = new Entry(name, header.getInt(CRC_AT), size, at);
            boolean ascending = entries.isEmpty() || entries.lastKey().compareTo(name) < 0;
            if (!ascending || !Arrays.equals(read(at, ZipForm.LOCAL + length), entry.local())) {
                throw new MalformedExport("packed in another form: " + name);
            }
            if (entry.end() > file.size()) {
                throw new MalformedExport(CUT_OFF);
            }
            entries.put(name, entry);
            at = entry.start() + size;
        }
        return at;
    }

    private byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            done += read(at + done, bytes, done, length - done);
        }
        return bytes;
    }

    /** Files are read at the same time, so each knows its own place. */
    private synchronized int read(long at, byte[] into, int from, int length) throws IOException {
        int count = file.position(at).read(ByteBuffer.wrap(into, from, length));
        if (count < 0) {
            throw new MalformedExport(CUT_OFF);
        }
        return count;
    }

    /** The bytes of one file; whoever reads them to their end learns whether they were changed. */
    private final class Packed extends InputStream {
        private final Entry entry;
        private final CRC32 crc = new CRC32();
        private long done;

        Packed(Entry entry) {
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (done == entry.size()) {
                if ((int) crc.getValue() != entry.crc()) {
                    throw new MalformedExport("changed within the archive: " + entry.name());
                }
                return -1;
            }
            int most = (int) Math.min(length, entry.size() - done);
            int count = ZipContents.this.read(entry.start() + done, into, from, most);
            crc.update(into, from, count);
            done += count;
            return count;
        }
    }

    @Override
    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(entries.keySet()));
    }

    @Override
    public InputStream open(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return new Packed(entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
