package org.mingzhang.query.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was printed can be read back, character by character. */
class PdfPrinterTest {
    private static final Path KAI =
            Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf");
    private static final Instant CREATED = Instant.parse("2026-01-05T01:00:00Z");
    private static final String SOURCE = "阿卜杜拉至用户𬀩，《〈办法〉》～〔2026〕12号—·office2026年1月5日";
    private static final String CSS =
            "@page { size: A4; @bottom-center { content: '— ' counter(page) ' —'; font-family:"
                    + " title0 } } body { font-family: body0, body1 } h1 { font-family: title0 }";

    @TempDir private Path temporary;

    @BeforeAll
    static void the_font_is_installed() {
        boolean installed = Files.isRegularFile(KAI);
        if (System.getenv("MINGZHANG_FONTS_REQUIRED") != null) {
            assertThat(installed).as("Debian's fonts-lxgw-wenkai is installed").isTrue();
        }
        assumeTrue(installed, "nothing printed: Debian's fonts-lxgw-wenkai is not installed");
    }

    @Test
    void the_text_of_a_pdf_equals_its_source() {
        assertThat(text(printer(KAI).print(page(SOURCE), CREATED, 1))).contains(SOURCE);
    }

    @Test
    void a_font_whose_radicals_share_glyphs_gives_the_characters_back() throws IOException {
        Path spoiled = spoiled();

        String text = text(printer(spoiled).print(page(SOURCE), CREATED, 1));

        assertThat(text).contains(SOURCE);
        assertThat(text.codePoints().filter(each -> each >= 0x2E80 && each <= 0x2FDF)).isEmpty();
        assertThat(printer(spoiled).missing(page("⽤")))
                .as("the radical itself cannot be given back")
                .containsExactly(0x2F64);
    }

    @Test
    void margin_boxes_print_page_numbers() {
        assertThat(text(printer(KAI).print(page(SOURCE), CREATED, 1)))
                .contains("— 1 —")
                .doesNotContain("#");
    }

    @Test
    void characters_that_no_font_has_are_known_before() {
        assertThat(printer(KAI).missing(page("王㮾㮻王"))).isNotEmpty().doesNotHaveDuplicates();
        assertThat(printer(KAI).missing(page(SOURCE))).isEmpty();
        assertThat(
                        new PdfPrinter(List.of(temporary.resolve("none.ttf")), List.of(), CSS)
                                .hasFonts())
                .isFalse();
    }

    @Test
    void the_same_page_gives_the_same_bytes() {
        byte[] first = printer(KAI).print(page(SOURCE), CREATED, 7);

        assertThat(printer(KAI).print(page(SOURCE), CREATED, 7)).isEqualTo(first);
    }

    @Test
    void of_characters_that_share_a_glyph_the_written_one_is_kept() {
        assertThat(OneCharacterPerGlyph.best(List.of(0x2F64, 0x7528))).isEqualTo(0x7528);
        assertThat(OneCharacterPerGlyph.best(List.of(0x2329, 0x3008))).isEqualTo(0x3008);
        assertThat(OneCharacterPerGlyph.best(List.of(0x301C, 0xFF5E))).isEqualTo(0xFF5E);
        assertThat(OneCharacterPerGlyph.best(List.of(0xE816, 0x20087))).isEqualTo(0x20087);
        assertThat(OneCharacterPerGlyph.best(List.of(0x20, 0xA0))).isEqualTo(0x20);
    }

    /**
     * The font as others are made: radicals stand on the glyphs of the characters they look like.
     */
    private Path spoiled() throws IOException {
        byte[] bytes = Files.readAllBytes(KAI);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            SortedMap<Integer, Integer> characters =
                    new TreeMap<>(
                            OneCharacterPerGlyph.kept(
                                    font.getUnicodeCmapLookup(), font.getNumberOfGlyphs()));
            characters.put(0x2F64, characters.get((int) '用'));
            characters.put(0x2F84, characters.get((int) '至'));
            characters.put(0x2F3E, characters.get((int) '户'));
            characters.put(0x2F18, characters.get((int) '卜'));
            return Files.write(
                    temporary.resolve("spoiled.ttf"), OneCharacterPerGlyph.with(characters, bytes));
        }
    }

    private static PdfPrinter printer(Path font) {
        return new PdfPrinter(List.of(font), List.of(font), CSS);
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><head><title>t</title></head><body><h1>"
                + text
                + "</h1></body></html>";
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
