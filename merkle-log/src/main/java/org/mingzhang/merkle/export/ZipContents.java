package org.mingzhang.merkle.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
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

/** An export in an archive of the one form; read from front to back, the directory last. */
public final class ZipContents implements Contents {
    private static final int BLOCK = 1 << 16;
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 18;
    private static final int NAME_LENGTH_AT = 26;

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
            if (crc(entry) != entry.crc()) {
                throw new MalformedExport("changed within the archive: " + name);
            }
            entries.put(name, entry);
            at = entry.start() + size;
        }
        return at;
    }

    private int crc(Entry entry) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = stream(entry)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                crc.update(block, 0, length);
            }
        }
        return (int) crc.getValue();
    }

    private byte[] read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(at);
        while (bytes.hasRemaining()) {
            if (file.read(bytes) < 0) {
                throw new MalformedExport("the archive is cut off");
            }
        }
        return bytes.array();
    }

    private InputStream stream(Entry entry) throws IOException {
        if (entry.start() + entry.size() > file.size()) {
            throw new MalformedExport("the archive is cut off");
        }
        file.position(entry.start());
        return new FirstBytes(Channels.newInputStream(file), entry.size());
    }

    @Override
    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(entries.keySet()));
    }

    /** One file is read at a time: they share the archive. */
    @Override
    public InputStream open(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return stream(entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
