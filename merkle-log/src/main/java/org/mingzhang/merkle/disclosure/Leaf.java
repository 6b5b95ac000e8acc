package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One entry of the log: what kind of event was recorded on which day, and salted digests of all
 * that was recorded with it. It names nobody.
 *
 * @param day of recording, in UTC
 * @param type the event's wire name: lower-case words joined by hyphens and dots
 * @param digests of the disclosures and of decoys, in ascending order
 */
public record Leaf(LocalDate day, String type, List<String> digests) {
    /** The version of the format. */
    public static final int VERSION = 1;

    private static final int LONGEST = 0xffff;

    public Leaf {
        List<String> ascending = new ArrayList<>(digests);
        Collections.sort(ascending);
        digests = List.copyOf(ascending);
    }

    /**
     * Reads an entry of the log.
     *
     * @throws MalformedRecord unless the bytes are exactly those of a leaf of this version
     */
    public static Leaf of(byte[] entry) {
        if (entry.length > LONGEST) {
            throw new MalformedRecord("an entry of " + entry.length + " bytes");
        }
        return new LeafReader(entry).leaf();
    }

    /** True when a digest is among these, and no second time. */
    boolean holdsOnce(String digest) {
        int at = Collections.binarySearch(digests, digest);
        return at >= 0
                && (at == 0 || !digests.get(at - 1).equals(digest))
                && (at == digests.size() - 1 || !digests.get(at + 1).equals(digest));
    }

    /** The entry's bytes: canonical JSON (RFC 8785). */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(96 + digests.size() * 46);
        json.append("{\"_sd\":[");
        for (int i = 0; i < digests.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(digests.get(i)).append('"');
        }
        json.append("],\"_sd_alg\":\"sha-256\",\"day\":\"").append(day);
        json.append("\",\"type\":\"").append(type);
        json.append("\",\"v\":").append(VERSION).append('}');
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
