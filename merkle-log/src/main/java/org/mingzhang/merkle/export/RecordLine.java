package org.mingzhang.merkle.export;

import java.util.HashMap;
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
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;

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
                    members.items("path").texts().stream().map(RecordLine::hash).toList());
        } catch (MalformedJson malformed) {
            throw new MalformedExport("not a record", malformed);
        }
    }

    private static Hash hash(String base64) {
        try {
            return Hash.ofBase64(base64);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedExport("not a hash", malformed);
        }
    }

    /** True when the leaf is where the line says. */
    public boolean isIn(Checkpoint checkpoint) {
        return Proofs.includes(
                index,
                checkpoint.size(),
                Hash.ofLeaf(record.leaf().bytes()),
                path,
                checkpoint.root());
    }

    /** The fields that say something else to a reader than was recorded, or are not shown. */
    public NavigableSet<String> differing() {
        Map<String, Json> shown = record.fields();
        NavigableSet<String> names = new TreeSet<>(fields.keySet());
        names.addAll(shown.keySet());
        names.removeIf(
                name -> fields.containsKey(name) && fields.get(name).equals(shown.get(name)));
        return names;
    }

    /** The line without its line feed. */
    public byte[] bytes() {
        Map<String, Json> members = new HashMap<>(record.json().values());
        members.put("index", Json.of(index));
        members.put("fields", new Json.Members(fields));
        members.put(
                "path",
                new Json.Items(path.stream().<Json>map(hash -> Json.of(hash.base64())).toList()));
        return CanonicalJson.bytes(new Json.Members(members));
    }
}
