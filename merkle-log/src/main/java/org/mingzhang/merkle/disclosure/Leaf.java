package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** How many bytes a digest has. */
    static final int DIGEST = 32;

    private static final int LONGEST = 0xffff;
    private static final byte[] BEGIN = "{\"_sd\":[".getBytes(StandardCharsets.US_ASCII);

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
        return written(
                digests.stream()
                        .map(each -> each.getBytes(StandardCharsets.US_ASCII))
                        .toArray(byte[][]::new),
                day,
                type);
    }

    /**
     * The bytes of an entry whose digests are kept as bytes. Whatever these are, something is
     * written: of what is no leaf, something that is not one either.
     *
     * @param digests {@value #DIGEST} bytes each, in the order in which the leaf has them
     * @param recordedAt the entry tells its day
     * @param type the event's wire name
     */
    public static byte[] entry(byte[] digests, Instant recordedAt, String type) {
        byte[][] texts = new byte[Math.ceilDiv(digests.length, DIGEST)][];
        for (int i = 0; i < texts.length; i++) {
            int from = i * DIGEST;
            int to = Math.min(digests.length, from + DIGEST);
            texts[i] = Disclosure.text(Arrays.copyOfRange(digests, from, to));
        }
        return written(texts, LocalDate.ofInstant(recordedAt, ZoneOffset.UTC), type);
    }

    /**
     * @param digests in ASCII, ascending
     */
    private static byte[] written(byte[][] digests, LocalDate day, String type) {
        byte[] rest =
                ("],\"_sd_alg\":\"sha-256\",\"day\":\""
                                + day
                                + "\",\"type\":\""
                                + type
                                + "\",\"v\":"
                                + VERSION
                                + "}")
                        .getBytes(StandardCharsets.US_ASCII);
        int length = BEGIN.length + rest.length + Math.max(0, digests.length - 1);
        for (byte[] digest : digests) {
            length += digest.length + 2;
        }
        byte[] json = Arrays.copyOf(BEGIN, length);
        int at = BEGIN.length;
        for (byte[] digest : digests) {
            if (at > BEGIN.length) {
                json[at++] = ',';
            }
            json[at++] = '"';
            System.arraycopy(digest, 0, json, at, digest.length);
            at += digest.length;
            json[at++] = '"';
        }
        System.arraycopy(rest, 0, json, at, rest.length);
        return json;
    }
}
