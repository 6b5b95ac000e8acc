package org.mingzhang.query.document.print;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;

/**
 * Where several characters share a glyph, a PDF gives back the wrong one: 用 U+7528 comes out as the
 * radical U+2F64 and a published name can no longer be found. So each glyph keeps the one character
 * that texts are written with, and the others count as missing from the font.
 */
final class OneCharacterPerGlyph {
    private static final int WAVE_DASH = 0x301C;
    private static final int RECORD = 16;
    private static final int HEADER = 12;
    private static final int GROUP = 12;

    private OneCharacterPerGlyph() {}

    /** The glyph of every character a font keeps. */
    static SortedMap<Integer, Integer> kept(CmapLookup characters, int glyphs) {
        SortedMap<Integer, Integer> kept = new TreeMap<>();
        for (int glyph = 1; glyph < glyphs; glyph++) {
            List<Integer> sharing = characters.getCharCodes(glyph);
            if (sharing != null && !sharing.isEmpty()) {
                kept.put(best(sharing), glyph);
            }
        }
        return kept;
    }

    /** The character that texts are written with: no radical, no compatibility form. */
    static int best(List<Integer> sharing) {
        return sharing.stream()
                .min(
                        Comparator.comparing(OneCharacterPerGlyph::seldom)
                                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** The font with another character map; everything else stays as it is. */
    static byte[] with(SortedMap<Integer, Integer> characters, byte[] font) {
        byte[] table = table(characters);
        int start = (font.length + 3) / 4 * 4;
        ByteBuffer changed = ByteBuffer.allocate(start + table.length);
        changed.put(0, font);
        changed.put(start, table);
        int tables = changed.getShort(4);
        for (int i = 0; i < tables; i++) {
            int record = HEADER + i * RECORD;
            byte[] tag = new byte[4];
            changed.get(record, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals("cmap")) {
                changed.putInt(record + 8, start);
                changed.putInt(record + 12, table.length);
            }
        }
        return changed.array();
    }

    /** A character map of format 12, one group a character. */
    private static byte[] table(Map<Integer, Integer> characters) {
        int length = 16 + GROUP * characters.size();
        ByteBuffer table = ByteBuffer.allocate(HEADER + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(HEADER);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
        table.putInt(characters.size());
        characters.forEach(
                (character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
        return table.array();
    }

    private static boolean seldom(int code) {
        boolean radical = code >= 0x2E80 && code <= 0x2FDF;
        boolean vertical = (code >= 0xFE10 && code <= 0xFE1F) || (code >= 0xFE30 && code <= 0xFE4F);
        return radical
                || vertical
                || code == WAVE_DASH
                || Character.getType(code) == Character.PRIVATE_USE
                || !Normalizer.isNormalized(Character.toString(code), Normalizer.Form.NFC);
    }
}
