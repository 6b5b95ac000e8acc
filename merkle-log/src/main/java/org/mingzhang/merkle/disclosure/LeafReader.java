package org.mingzhang.merkle.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a leaf in the one form in which {@link Leaf#bytes} writes it, and in no other. */
final class LeafReader {
    private static final byte[] DIGESTS = ascii("{\"_sd\":[");
    private static final byte[] BEFORE_DAY = ascii("],\"_sd_alg\":\"sha-256\",\"day\":\"");
    private static final byte[] BEFORE_TYPE = ascii("\",\"type\":\"");
    private static final byte[] END = ascii("\",\"v\":" + Leaf.VERSION + "}");
    private static final byte[] QUOTE = {'"'};
    private static final byte[] COMMA = {','};

    private static final int DAY_LENGTH = "2026-11-21".length();
    private static final int MONTH = "2026-".length();
    private static final int DAY_OF_MONTH = "2026-11-".length();

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
        expect(BEFORE_DAY);
        LocalDate day = day();
        expect(BEFORE_TYPE);
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
        int from = at;
        int to = Math.min(entry.length, from + DIGEST_LENGTH);
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= value(entry[i]);
        }
        if (to - from < DIGEST_LENGTH || all < 0 || (VALUES[entry[to - 1]] & STRAY_BITS) != 0) {
            throw malformed("a digest that is not the base64 of 32 bytes");
        }
        at = to;
        return text(from);
    }

    /** Below zero for what is none of the characters. */
    private static int value(byte each) {
        return each | VALUES[each & Byte.MAX_VALUE];
    }

    private LocalDate day() {
        int from = at;
        at = Math.min(entry.length, at + DAY_LENGTH);
        String text = text(from);
        try {
            LocalDate day =
                    LocalDate.of(
                            Integer.parseInt(text, 0, MONTH - 1, 10),
                            Integer.parseInt(text, MONTH, DAY_OF_MONTH - 1, 10),
                            Integer.parseInt(text, DAY_OF_MONTH, DAY_LENGTH, 10));
            if (day.toString().equals(text)) {
                return day;
            }
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException malformed) {
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
        if (!isType(type)) {
            throw new MalformedRecord("not a type of event: " + type);
        }
        return type;
    }

    /** Words of small letters and digits, parted by single dots and hyphens. */
    private static boolean isType(String type) {
        boolean within = false;
        for (int i = 0; i < type.length(); i++) {
            char each = type.charAt(i);
            if (within && (each == '.' || each == '-')) {
                within = false;
            } else if ((each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')) {
                within = true;
            } else {
                return false;
            }
        }
        return within;
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
