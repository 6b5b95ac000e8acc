package org.mingzhang.query.document.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One TrueType font file, read when it is first needed. Not safe for several threads. */
final class Typeface {
    private final Path file;
    private @Nullable TrueTypeFont font;

    Typeface(Path file) {
        this.file = file;
    }

    boolean covers(int character) {
        try {
            return font().getUnicodeCmapLookup().getGlyphId(character) != 0;
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    /** The font for one document; only the glyphs that are used get into it. */
    PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, font(), true);
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    private TrueTypeFont font() throws IOException {
        TrueTypeFont read = font;
        if (read == null) {
            byte[] bytes = Files.readAllBytes(file);
            try (TrueTypeFont raw = parse(bytes)) {
                bytes =
                        OneCharacterPerGlyph.with(
                                OneCharacterPerGlyph.kept(
                                        raw.getUnicodeCmapLookup(), raw.getNumberOfGlyphs()),
                                bytes);
            }
            read = parse(bytes);
            font = read;
        }
        return read;
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    private UncheckedIOException broken(IOException cause) {
        return new UncheckedIOException("font " + file + " cannot be read", cause);
    }
}
