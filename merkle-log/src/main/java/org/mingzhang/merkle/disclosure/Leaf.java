package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * One entry of the log: what kind of event was recorded on which day, and salted digests of all
 * that was recorded with it. It names nobody.
 *
 * @param day of recording, in UTC
 * @param type the event's wire name: lower-case words joined by hyphens
 * @param digests of the disclosures and of decoys, in ascending order
 */
public record Leaf(LocalDate day, String type, List<String> digests) {
    /** The version of the format. */
    public static final int VERSION = 1;

    public Leaf {
        digests = digests.stream().sorted().toList();
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
