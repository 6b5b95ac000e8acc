package org.mingzhang.merkle.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;

/**
 * An entry of the log with those of its fields that are shown: JSON {@code
 * {"disclosures":[…],"leaf":"<base64>"}}. The fields are what the leaf commits to; whether the leaf
 * is in a log, only a proof tells.
 */
public final class ShownRecord {
    private static final String LEAF = "leaf";
    private static final String DISCLOSURES = "disclosures";

    private final Leaf leaf;
    private final List<Disclosure> disclosures;
    private final Map<String, Json> fields;

    /**
     * A leaf and what opens it.
     *
     * @throws MalformedRecord when a disclosure does not belong to the leaf
     */
    public ShownRecord(Leaf leaf, List<Disclosure> disclosures) {
        this.leaf = leaf;
        this.disclosures = List.copyOf(disclosures);
        this.fields = Disclosures.check(leaf, disclosures);
    }

    /**
     * Reads the two members of an object that may have more.
     *
     * @throws MalformedRecord when they are not a leaf and what opens it
     */
    public static ShownRecord of(Json.Members members) {
        try {
            return new ShownRecord(
                    Leaf.of(Encoding.STANDARD.decode(members.text(LEAF), "the leaf")),
                    members.items(DISCLOSURES).texts().stream().map(Disclosure::new).toList());
        } catch (MalformedJson malformed) {
            throw new MalformedRecord("not a record", malformed);
        }
    }

    /**
     * Reads the bytes of the JSON alone.
     *
     * @throws MalformedRecord when they are not exactly that
     */
    public static ShownRecord of(byte[] json) {
        try {
            return of(JsonReader.readObject(json).having(Set.of(LEAF, DISCLOSURES)));
        } catch (MalformedJson malformed) {
            throw new MalformedRecord("not a record", malformed);
        }
    }

    /**
     * Reads the {@code extra} of a proof: canonical JSON in base64, so that it has one spelling.
     *
     * @throws MalformedRecord when it is not that
     */
    public static ShownRecord ofExtra(String base64) {
        ShownRecord record = of(Encoding.STANDARD.decode(base64, "the extra line"));
        if (!record.extra().equals(base64)) {
            throw new MalformedRecord("the extra line is not canonical JSON");
        }
        return record;
    }

    public Leaf leaf() {
        return leaf;
    }

    /** What is shown, by name. */
    public Map<String, Json> fields() {
        return fields;
    }

    /** The two members. */
    public Json.Members json() {
        List<Json> encoded =
                disclosures.stream().<Json>map(each -> Json.of(each.encoded())).toList();
        return new Json.Members(
                Map.of(
                        DISCLOSURES,
                        new Json.Items(encoded),
                        LEAF,
                        Json.of(Encoding.STANDARD.encode(leaf.bytes()))));
    }

    /** The {@code extra} line of a proof. */
    public String extra() {
        return Encoding.STANDARD.encode(CanonicalJson.bytes(json()));
    }
}
