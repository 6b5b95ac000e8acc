package org.mingzhang.merkle.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.merkle.json.CanonicalJson;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;
import org.mingzhang.merkle.tree.Hash;

/**
 * An entry of the log with those of its fields that are shown: JSON {@code
 * {"disclosures":[…],"leaf":"<base64>"}}. The fields are what the leaf commits to; whether the leaf
 * is in a log, only a proof tells.
 */
public final class ShownRecord {
    private static final String LEAF = "leaf";
    private static final String DISCLOSURES = "disclosures";

    private final Leaf leaf;
    private final byte[] entry;
    private final List<Disclosure> disclosures;
    private final Map<String, Json> fields;

    /**
     * A leaf and what opens it.
     *
     * @throws MalformedRecord when a disclosure does not belong to the leaf
     */
    public ShownRecord(Leaf leaf, List<Disclosure> disclosures) {
        this(leaf, leaf.bytes(), disclosures);
    }

    private ShownRecord(Leaf leaf, byte[] entry, List<Disclosure> disclosures) {
        this.leaf = leaf;
        this.entry = entry;
        this.disclosures = List.copyOf(disclosures);
        this.fields = Disclosures.check(leaf, disclosures);
    }

    /**
     * An entry as it is in the log, and what opens it.
     *
     * @throws MalformedRecord when it is no leaf, or when a disclosure does not belong to it
     */
    public static ShownRecord of(byte[] entry, List<Disclosure> disclosures) {
        return new ShownRecord(Leaf.of(entry), entry.clone(), disclosures);
    }

    /**
     * Reads the two members of an object that may have more.
     *
     * @throws MalformedRecord when they are not a leaf and what opens it
     */
    public static ShownRecord of(Json.Members members) {
        try {
            byte[] entry = Encoding.STANDARD.decode(members.text(LEAF), "the leaf");
            return new ShownRecord(
                    Leaf.of(entry),
                    entry,
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

    /** The hash of the leaf in the tree of the log. */
    public Hash leafHash() {
        return Hash.ofLeaf(entry);
    }

    /** What is shown, by name. */
    public Map<String, Json> fields() {
        return fields;
    }

    /** What opens the leaf, each encoded: characters of base64url and no others. */
    public List<String> disclosures() {
        return disclosures.stream().map(Disclosure::encoded).toList();
    }

    /** The leaf in base64. */
    public String encodedLeaf() {
        return Encoding.STANDARD.encode(entry);
    }

    /** The two members. */
    public Json.Members json() {
        List<Json> encoded = disclosures().stream().<Json>map(Json::of).toList();
        return new Json.Members(
                Map.of(DISCLOSURES, new Json.Items(encoded), LEAF, Json.of(encodedLeaf())));
    }

    /** The {@code extra} line of a proof. */
    public String extra() {
        return Encoding.STANDARD.encode(CanonicalJson.bytes(json()));
    }
}
