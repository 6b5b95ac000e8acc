package org.mingzhang.merkle.export;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;

/**
 * The list of an export's files: canonical JSON {@code {"files":{"<name>":"<sha-256 in
 * hex>"},"format":"mingzhang-export-1"}}.
 *
 * @param files SHA-256 by name, all files but the list itself
 */
public record Manifest(NavigableMap<String, String> files) {
    /** What the list itself is called. */
    public static final String NAME = "manifest.json";

    /** The file of the signed checkpoint. */
    public static final String CHECKPOINT = "checkpoint";

    /** The file of the records, one a line. */
    public static final String RECORDS = "records.jsonl";

    private static final String FORMAT = "mingzhang-export-1";
    private static final Pattern FILE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 200;

    /**
     * Reads a list.
     *
     * @throws MalformedExport unless the bytes are exactly those of a list
     */
    public static Manifest of(byte[] bytes) {
        try {
            Json.Members members = JsonReader.readObject(bytes).having(Set.of("files", "format"));
            if (!members.text("format").equals(FORMAT)) {
                throw new MalformedExport("not " + FORMAT);
            }
            Json.Members files = members.members("files");
            NavigableMap<String, String> hashes = new TreeMap<>();
            for (String name : files.values().keySet()) {
                String hash = files.text(name);
                if (!isName(name) || name.equals(NAME) || !SHA_256.matcher(hash).matches()) {
                    throw new MalformedExport("not a file with its SHA-256: " + name);
                }
                hashes.put(name, hash);
            }
            Manifest manifest = new Manifest(hashes);
            if (!Arrays.equals(manifest.bytes(), bytes)) {
                throw new MalformedExport(NAME + " is not canonical JSON");
            }
            return manifest;
        } catch (MalformedJson malformed) {
            throw new MalformedExport(NAME, malformed);
        }
    }

    /** True for letters, digits, dots, hyphens and underscores, parted by slashes. */
    static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && FILE.matcher(name).matches();
    }

    public byte[] bytes() {
        Map<String, Json> hashes = new TreeMap<>();
        files.forEach((name, hash) -> hashes.put(name, Json.of(hash)));
        return CanonicalJson.bytes(
                new Json.Members(
                        Map.of("files", new Json.Members(hashes), "format", Json.of(FORMAT))));
    }
}
