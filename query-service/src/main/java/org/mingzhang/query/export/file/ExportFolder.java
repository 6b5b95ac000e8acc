package org.mingzhang.query.export.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.merkle.export.ZipForm;
import org.mingzhang.shared.ContentDigest;

/** The files of an export in the making, hashed while they are written. */
public final class ExportFolder {
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final NavigableMap<String, Written> files = new TreeMap<>();

    public ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** A file that is whole. */
    private record Written(String sha256, int crc, long size) {}

    public void put(String name, byte[] bytes) throws IOException {
        try (OutputStream out = open(name)) {
            out.write(bytes);
        }
    }

    /** A file to be written; it is on the list once it is closed. */
    public OutputStream open(String name) throws IOException {
        return new Counted(name);
    }

    /** What goes by is hashed, so that nothing has to be read again. */
    private final class Counted extends FilterOutputStream {
        private final String name;
        private final MessageDigest digest = sha256();
        private final CRC32 crc = new CRC32();
        private long size;

        Counted(String name) throws IOException {
            super(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BLOCK));
            this.name = name;
        }

        @Override
        public void write(int each) throws IOException {
            write(new byte[] {(byte) each}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.update(bytes, from, length);
            crc.update(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!files.containsKey(name)) {
                String hex = HexFormat.of().formatHex(digest.digest());
                files.put(name, new Written(hex, (int) crc.getValue(), size));
            }
        }
    }

    /** Where the content of a file lies until its container can be written; it is on no list. */
    Path beside(String name) {
        return folder.resolve("." + name);
    }

    /** How long a file is. */
    long size(String name) {
        return written(name).size();
    }

    /** The SHA-256 of a file, in hex. */
    String sha256(String name) {
        return written(name).sha256();
    }

    private Written written(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    /** Writes the list of the files, the last of them, and says its digest. */
    public ContentDigest list() throws IOException {
        NavigableMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, file) -> hashes.put(name, file.sha256()));
        byte[] list = new Manifest(hashes).bytes();
        put(Manifest.NAME, list);
        return ContentDigest.of(list);
    }

    /** Packs all files, the list among them, into an archive of the one form. */
    public void pack(Path archive) throws IOException {
        List<ZipForm.Entry> entries = new ArrayList<>();
        long offset = 0;
        try (FileChannel out = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            for (Map.Entry<String, Written> file : files.entrySet()) {
                ZipForm.Entry entry =
                        new ZipForm.Entry(
                                file.getKey(),
                                file.getValue().crc(),
                                file.getValue().size(),
                                offset);
                write(entry.local(), out);
                copy(folder.resolve(file.getKey()), out);
                offset = entry.end();
                entries.add(entry);
            }
            write(ZipForm.directory(entries, offset), out);
        }
    }

    private static void copy(Path file, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                at += in.transferTo(at, size - at, out);
            }
        }
    }

    private static void write(byte[] bytes, FileChannel out) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
