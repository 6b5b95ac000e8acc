package org.mingzhang.query.export.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
    private final NavigableMap<String, String> hashes = new TreeMap<>();

    public ExportFolder(Path folder) {
        this.folder = folder;
    }

    public void put(String name, byte[] bytes) throws IOException {
        try (OutputStream out = open(name)) {
            out.write(bytes);
        }
    }

    /** A file to be written; it is on the list once it is closed. */
    public OutputStream open(String name) throws IOException {
        MessageDigest digest = sha256();
        OutputStream file =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BLOCK);
        return new FilterOutputStream(new DigestOutputStream(file, digest)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                hashes.putIfAbsent(name, HexFormat.of().formatHex(digest.digest()));
            }
        };
    }

    /** Where the content of a file lies until its container can be written; it is on no list. */
    Path beside(String name) {
        return folder.resolve("." + name);
    }

    /** How long a file is. */
    long size(String name) throws IOException {
        return Files.size(folder.resolve(name));
    }

    /** The SHA-256 of a file, in hex. */
    String sha256(String name) {
        return Objects.requireNonNull(hashes.get(name));
    }

    /** Writes the list of the files, the last of them, and says its digest. */
    public ContentDigest list() throws IOException {
        byte[] list = new Manifest(hashes).bytes();
        Files.write(folder.resolve(Manifest.NAME), list);
        return ContentDigest.of(list);
    }

    /** Packs all files, the list among them, into an archive of the one form. */
    public void pack(Path archive) throws IOException {
        List<ZipForm.Entry> entries = new ArrayList<>();
        long offset = 0;
        NavigableMap<String, String> names = new TreeMap<>(hashes);
        names.put(Manifest.NAME, "");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), BLOCK)) {
            for (String name : names.keySet()) {
                Path file = folder.resolve(name);
                ZipForm.Entry entry = new ZipForm.Entry(name, crc(file), Files.size(file), offset);
                byte[] header = entry.local();
                out.write(header);
                Files.copy(file, out);
                offset += header.length + entry.size();
                entries.add(entry);
            }
            out.write(ZipForm.directory(entries, offset));
        }
    }

    private static int crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int length = in.read(block); length > 0; length = in.read(block)) {
                crc.update(block, 0, length);
            }
        }
        return (int) crc.getValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
