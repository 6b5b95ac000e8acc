package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.merkle.json.Json;
import org.mingzhang.merkle.json.JsonReader;
import org.mingzhang.merkle.json.MalformedJson;

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

    private static final Set<String> NAMES = Set.of("_sd", "_sd_alg", "day", "type", "v");
    private static final String ALGORITHM = "sha-256";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST = 0xffff;
    private static final int DIGEST = 32;

    public Leaf {
        digests = digests.stream().sorted().toList();
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
        try {
            Json.Members members = JsonReader.readObject(entry).having(NAMES);
            if (members.whole("v") != VERSION || !members.text("_sd_alg").equals(ALGORITHM)) {
                throw new MalformedRecord("a leaf of another version or algorithm");
            }
            Leaf leaf =
                    new Leaf(
                            day(members.text("day")),
                            type(members.text("type")),
                            digests(members.items("_sd").texts()));
            if (!Arrays.equals(leaf.bytes(), entry)) {
                throw new MalformedRecord("a leaf that is not in canonical form");
            }
            return leaf;
        } catch (MalformedJson malformed) {
            throw new MalformedRecord("not a leaf", malformed);
        }
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new MalformedRecord("not a day: " + text);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new MalformedRecord("not a day", malformed);
        }
    }

    private static String type(String text) {
        if (!TYPE.matcher(text).matches()) {
            throw new MalformedRecord("not a type of event: " + text);
        }
        return text;
    }

    private static List<String> digests(List<String> texts) {
        for (String text : texts) {
            if (Encoding.URL.decode(text, "a digest").length != DIGEST) {
                throw new MalformedRecord("a digest has 32 bytes: " + text);
            }
        }
        if (new HashSet<>(texts).size() < texts.size()) {
            throw new MalformedRecord("a digest twice");
        }
        return texts;
    }

    /** The entry's bytes: canonical JSON (RFC 8785). */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(96 + digests.size() * 46);
        json.append("{\"_sd\":[");
        for (int i = 0; i < digests.size(); i++) {
            json.append(i == 0 ? "\"" : ",\"").append(digests.get(i)).append('"');
        }
        json.append("],\"_sd_alg\":\"").append(ALGORITHM).append("\",\"day\":\"").append(day);
        json.append("\",\"type\":\"").append(type);
        json.append("\",\"v\":").append(VERSION).append('}');
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
