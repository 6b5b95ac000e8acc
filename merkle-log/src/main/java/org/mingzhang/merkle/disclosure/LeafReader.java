package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a leaf in the one form in which {@link Leaf#bytes} writes it, and in no other. */
final class LeafReader {
    private static final byte[] DIGESTS = ascii("{\"_sd\":[");
    private static final byte[] DAY = ascii("],\"_sd_alg\":\"sha-256\",\"day\":\"");
    private static final byte[] TYPE = ascii("\",\"type\":\"");
    private static final byte[] END = ascii("\",\"v\":" + Leaf.VERSION + "}");
    private static final byte[] QUOTE = {'"'};
    private static final byte[] COMMA = {','};

    private static final Pattern TYPES = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int DAY_LENGTH = "2026-11-21".length();

    /**
     * How many characters of base64url the 32 bytes of a digest have; the last has two bits less.
     */
    private static final int DIGEST_LENGTH = 43;

    private static final int STRAY_BITS = 0b11;
    private static final byte[] VALUES = values();

    private final byte[] entry;
    private int at;

    LeafReader(byte[] entry) {
        this.entry = entry;
    }

    /**
     * The leaf.
     *
     * @throws MalformedRecord when the bytes are not exactly one
     */
    Leaf leaf() {
        expect(DIGESTS);
        List<String> digests = digests();
        expect(DAY);
        LocalDate day = day();
        expect(TYPE);
        String type = type();
        expect(END);
        if (at != entry.length) {
            throw malformed("something follows");
        }
        return new Leaf(day, type, digests);
    }

    private List<String> digests() {
        List<String> digests = new ArrayList<>();
        while (at < entry.length && entry[at] != ']') {
            if (!digests.isEmpty()) {
                expect(COMMA);
            }
            expect(QUOTE);
            String digest = digest();
            expect(QUOTE);
            if (!digests.isEmpty() && digests.getLast().compareTo(digest) >= 0) {
                throw malformed("digests that do not ascend");
            }
            digests.add(digest);
        }
        return digests;
    }

    private String digest() {
        int last = -1;
        int from = at;
        while (at < entry.length && at - from < DIGEST_LENGTH && entry[at] != '"') {
            last = entry[at] < 0 ? -1 : VALUES[entry[at]];
            if (last < 0) {
                throw malformed("a digest that is not base64");
            }
            at++;
        }
        if (at - from < DIGEST_LENGTH || (last & STRAY_BITS) != 0) {
            throw malformed("a digest that is not the base64 of 32 bytes");
        }
        return text(from);
    }

    private LocalDate day() {
        int from = at;
        at = Math.min(entry.length, at + DAY_LENGTH);
        String text = text(from);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.toString().equals(text)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            throw new MalformedRecord("not a day: " + text, malformed);
        }
        throw new MalformedRecord("not a day: " + text);
    }

    private String type() {
        int from = at;
        while (at < entry.length && entry[at] != '"') {
            at++;
        }
        String type = text(from);
        if (!TYPES.matcher(type).matches()) {
            throw new MalformedRecord("not a type of event: " + type);
        }
        return type;
    }

    private String text(int from) {
        return new String(entry, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private void expect(byte[] next) {
        int to = Math.min(entry.length, at + next.length);
        if (!Arrays.equals(entry, at, to, next, 0, next.length)) {
            throw malformed("not a leaf of this version");
        }
        at = to;
    }

    private MalformedRecord malformed(String what) {
        return new MalformedRecord(what + ", at byte " + at + " of the leaf");
    }

    /** What each character of base64url stands for; -1 for any other. */
    private static byte[] values() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        byte[] values = new byte[Byte.MAX_VALUE + 1];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
