package org.mingzhang.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.mingzhang.platform.sealing.JsonParts.Stretch;
import org.mingzhang.shared.Personal;

/**
 * Takes personal texts out of JSON and puts them back. What was taken out is written as: how many;
 * then of each, where it stood in the JSON without texts, its length, its bytes with quotation
 * marks.
 */
final class SealedTexts {
    private static final byte[] MARK = ('"' + Personal.ERASED + '"').getBytes(UTF_8);

    private SealedTexts() {}

    /** The JSON with a mark in place of each text. */
    static byte[] without(byte[] json, List<Stretch> texts) {
        if (texts.isEmpty()) {
            return json;
        }
        int taken = texts.stream().mapToInt(Stretch::length).sum();
        ByteBuffer open = ByteBuffer.allocate(json.length - taken + texts.size() * MARK.length);
        int at = 0;
        for (Stretch text : texts) {
            open.put(json, at, text.from() - at).put(MARK);
            at = text.to();
        }
        return open.put(json, at, json.length - at).array();
    }

    /** True when each text is the mark: nobody has put words where some were erased. */
    static boolean erased(byte[] json, List<Stretch> texts) {
        return texts.stream()
                .allMatch(
                        text -> Arrays.equals(json, text.from(), text.to(), MARK, 0, MARK.length));
    }

    /** How many bytes {@link #write} takes. */
    static int size(List<Stretch> texts) {
        return Integer.BYTES
                + texts.stream().mapToInt(text -> 2 * Integer.BYTES + text.length()).sum();
    }

    /** Writes what was taken out. */
    static void write(byte[] json, List<Stretch> texts, ByteBuffer out) {
        out.putInt(texts.size());
        int shift = 0;
        for (Stretch text : texts) {
            out.putInt(text.from() + shift).putInt(text.length());
            out.put(json, text.from(), text.length());
            shift += MARK.length - text.length();
        }
    }

    /** The JSON as it was. */
    static byte[] with(byte[] open, ByteBuffer texts) {
        int count = texts.getInt();
        if (count == 0) {
            return open;
        }
        ByteBuffer ahead = texts.duplicate();
        int size = open.length;
        for (int i = 0; i < count; i++) {
            ahead.getInt();
            int length = ahead.getInt();
            ahead.position(ahead.position() + length);
            size += length - MARK.length;
        }
        byte[] json = new byte[size];
        int read = 0;
        int written = 0;
        for (int i = 0; i < count; i++) {
            int before = texts.getInt() - read;
            int length = texts.getInt();
            System.arraycopy(open, read, json, written, before);
            texts.get(json, written + before, length);
            read += before + MARK.length;
            written += before + length;
        }
        System.arraycopy(open, read, json, written, open.length - read);
        return json;
    }
}
