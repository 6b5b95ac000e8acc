package org.mingzhang.merkle.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Inclusions;

/**
 * One record of an export: the JSON of a {@link ShownRecord} with its place in the log, the path
 * from there to the root of the checkpoint, and its fields once more for whoever only reads.
 *
 * @param fields as they are written for readers
 */
public record RecordLine(
        long index, ShownRecord record, Map<String, Json> fields, List<Hash> path) {
    private static final Set<String> NAMES =
            Set.of("disclosures", "fields", "index", "leaf", "path");

    /** So many characters a line usually has. */
    private static final int ROOM = 4096;

    public RecordLine {
        fields = Map.copyOf(fields);
        path = List.copyOf(path);
    }

    /**
     * Reads a line.
     *
     * @throws MalformedExport when it has not the form of one
     * @throws org.mingzhang.merkle.disclosure.MalformedRecord when its disclosures do not belong to
     *     its leaf
     */
    public static RecordLine of(byte[] line) {
        try {
            Json.Members members = JsonReader.readObject(line).having(NAMES);
            return new RecordLine(
                    members.whole("index"),
                    ShownRecord.of(members),
                    members.members("fields").values(),
                    hashes(members.items("path").texts()));
        } catch (MalformedJson malformed) {
            throw new MalformedExport("not a record", malformed);
        }
    }

    private static List<Hash> hashes(List<String> path) {
        List<Hash> hashes = new ArrayList<>(path.size());
        try {
            for (String each : path) {
                hashes.add(Hash.ofBase64(each));
            }
            return hashes;
        } catch (IllegalArgumentException malformed) {
            throw new MalformedExport("not a hash", malformed);
        }
    }

    /** True when the leaf is where the line says. */
    public boolean isIn(Inclusions checkpoint) {
        return checkpoint.include(index, record.leafHash(), path);
    }

    /** The fields that say something else to a reader than was recorded, or are not shown. */
    public NavigableSet<String> differing() {
        Map<String, Json> shown = record.fields();
        if (fields.equals(shown)) {
            return Collections.emptyNavigableSet();
        }
        NavigableSet<String> names = new TreeSet<>(fields.keySet());
        names.addAll(shown.keySet());
        names.removeIf(
                name -> fields.containsKey(name) && fields.get(name).equals(shown.get(name)));
        return names;
    }

    /** The line without its line feed: canonical JSON, of which only the fields need escapes. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(ROOM).append("{\"disclosures\":");
        array(record.disclosures(), text);
        byte[] before = ascii(text.append(",\"fields\":"));
        byte[] shown = CanonicalJson.bytes(new Json.Members(fields));
        text.setLength(0);
        text.append(",\"index\":").append(index);
        text.append(",\"leaf\":\"").append(record.encodedLeaf()).append("\",\"path\":");
        List<String> hashes = new ArrayList<>(path.size());
        path.forEach(hash -> hashes.add(hash.base64()));
        array(hashes, text);
        byte[] after = ascii(text.append('}'));
        return ByteBuffer.allocate(before.length + shown.length + after.length)
                .put(before)
                .put(shown)
                .put(after)
                .array();
    }

    private static void array(List<String> texts, StringBuilder json) {
        String before = "[\"";
        for (String each : texts) {
            json.append(before).append(each);
            before = "\",\"";
        }
        json.append(texts.isEmpty() ? "[]" : "\"]");
    }

    private static byte[] ascii(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
