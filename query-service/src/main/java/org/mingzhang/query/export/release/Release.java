package org.mingzhang.query.export.release;

import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.shared.ContentDigest;

/**
 * One release, as the index lists it.
 *
 * @param version its day; a second one of a day has a number behind it
 * @param size how many entries the log had
 * @param hidden how many records were public once and are not, as of this release
 * @param manifest digest of the list of its files
 */
public record Release(
        String version, long size, long records, long hidden, ContentDigest manifest) {
    Json json() {
        Map<String, Json> members = new TreeMap<>();
        members.put("version", Json.of(version));
        members.put("path", Json.of(version + "/"));
        members.put("changes", Json.of(version + "/" + Changes.CHANGES));
        members.put("size", Json.of(size));
        members.put("records", Json.of(records));
        members.put("hidden", Json.of(hidden));
        members.put("manifest", Json.of(manifest.hex()));
        return new Json.Members(members);
    }

    static Release of(Json.Members members) {
        return new Release(
                members.text("version"),
                members.whole("size"),
                members.whole("records"),
                members.whole("hidden"),
                new ContentDigest(members.text("manifest")));
    }
}
