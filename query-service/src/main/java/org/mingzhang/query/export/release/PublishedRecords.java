package org.mingzhang.query.export.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.derived.CsvTable;
import org.mingzhang.merkle.export.MalformedExport;
import org.mingzhang.merkle.export.Manifest;
import org.mingzhang.query.export.NotExportable;
import org.mingzhang.shared.ContentDigest;

/**
 * Which records a release shows, and which it lists as hidden; read from its tables, which must be
 * what its list of files says, and that list what the index says.
 */
final class PublishedRecords implements AutoCloseable {
    private final @Nullable BufferedReader rows;
    private final Map<Long, List<String>> hidden;

    private PublishedRecords(@Nullable BufferedReader rows, Map<Long, List<String>> hidden) {
        this.rows = rows;
        this.hidden = hidden;
    }

    /** Those of the release before the first. */
    static PublishedRecords nothing() {
        return new PublishedRecords(null, Map.of());
    }

    /**
     * Those of a release.
     *
     * @throws NotExportable when the release was altered
     */
    static PublishedRecords of(Path folder, ContentDigest manifest) throws IOException {
        byte[] list = Files.readAllBytes(folder.resolve(Manifest.NAME));
        if (!ContentDigest.of(list).equals(manifest)) {
            throw altered(folder, Manifest.NAME);
        }
        Manifest files = files(folder, list);
        for (String name : List.of(CsvTable.NAME, Changes.HIDDEN)) {
            if (!sha256(folder.resolve(name)).equals(files.files().get(name))) {
                throw altered(folder, name);
            }
        }
        Map<Long, List<String>> hidden = new TreeMap<>();
        List<String> rows = Files.readAllLines(folder.resolve(Changes.HIDDEN));
        for (String row : rows.subList(1, rows.size())) {
            List<String> cells = List.of(row.split(",", -1));
            hidden.put(Long.valueOf(cells.getFirst()), cells);
        }
        BufferedReader records = Files.newBufferedReader(folder.resolve(CsvTable.NAME));
        records.readLine();
        return new PublishedRecords(records, hidden);
    }

    private static Manifest files(Path folder, byte[] list) {
        try {
            return Manifest.of(list);
        } catch (MalformedExport malformed) {
            throw altered(folder, Manifest.NAME);
        }
    }

    /** True before the first release. */
    boolean none() {
        return rows == null;
    }

    Map<Long, List<String>> hidden() {
        return hidden;
    }

    /** The position of the next record; null after the last. */
    @Nullable Long next() {
        try {
            String row = rows == null ? null : rows.readLine();
            return row == null ? null : Long.valueOf(row.substring(0, row.indexOf(',')));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static NotExportable altered(Path folder, String name) {
        return NotExportable.altered(
                "上一版本已被改动：" + folder.resolve(name),
                "The release before was altered: " + folder.resolve(name));
    }
}
