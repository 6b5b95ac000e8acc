package org.mingzhang.query.document.print;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;

/**
 * Lays a page out and prints it as PDF/A-2u. The same page gives the same bytes. One document at a
 * time, because the fonts are shared.
 */
public final class PdfPrinter {
    private static final String PRODUCER = "Mingzhang";
    private static final String IN_MARGINS = "— 0123456789 —";

    private final List<Typeface> body;
    private final List<Typeface> title;
    private final String stylesheet;

    /**
     * Prints with the fonts that exist out of these files, the first that has a character before
     * the others.
     *
     * @param body fonts of the text
     * @param title fonts of titles; those of the text come after them
     * @param stylesheet how every page looks
     */
    public PdfPrinter(List<Path> body, List<Path> title, String stylesheet) {
        this.body = existing(body);
        this.title = Stream.concat(existing(title).stream(), this.body.stream()).toList();
        this.stylesheet = stylesheet;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** False when none of the font files exists. */
    public boolean hasFonts() {
        return !body.isEmpty();
    }

    /** The characters of a page that no font can print, each once, in the order they come. */
    public synchronized List<Integer> missing(String xhtml) {
        return Xhtml.text(Xhtml.parse(xhtml))
                .codePoints()
                .distinct()
                .filter(character -> !Character.isISOControl(character))
                .filter(character -> body.stream().noneMatch(font -> font.covers(character)))
                .boxed()
                .toList();
    }

    /**
     * Prints a page.
     *
     * @param created the creation time the document states
     * @param id tells documents apart that are otherwise alike
     */
    public synchronized byte[] print(String xhtml, Instant created, long id) {
        Document page = Xhtml.styled(Xhtml.parse(xhtml), stylesheet);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .usePdfAConformance(PdfAConformance.PDFA_2_U)
                            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                            .withProducer(PRODUCER);
            // Nothing is fetched while printing, whatever a page asks for.
            builder.useUriResolver((base, uri) -> null);
            builder.withW3cDocument(page, null);
            String text = Xhtml.text(page) + IN_MARGINS;
            use(builder, document, needed(body, text), "body");
            use(builder, document, needed(title, text), "title");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return bytes(document, created, id);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the page cannot be printed", failed);
        }
    }

    /** The fonts that have a character of the text which those before lack; no other is read. */
    private static List<Typeface> needed(List<Typeface> faces, String text) {
        Set<Integer> open = text.codePoints().boxed().collect(Collectors.toSet());
        List<Typeface> needed = new ArrayList<>();
        for (Typeface face : faces) {
            if (!open.stream().allMatch(Character::isISOControl) && open.removeIf(face::covers)) {
                needed.add(face);
            }
        }
        return needed;
    }

    private static void use(
            PdfRendererBuilder builder, PDDocument document, List<Typeface> faces, String family) {
        for (int i = 0; i < faces.size(); i++) {
            builder.useFont(new PDFontSupplier(faces.get(i).in(document)), family + i);
        }
    }

    private static List<Typeface> existing(List<Path> files) {
        return files.stream().filter(Files::isRegularFile).map(Typeface::new).toList();
    }

    /** The renderer states the time it ran; the document states the time it was recorded. */
    private static byte[] bytes(PDDocument document, Instant created, long id) throws IOException {
        document.setDocumentId(id);
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String stated = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                stated.replaceAll(
                                "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                                "<xmp:CreateDate>" + created + "</xmp:CreateDate>")
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        document.save(into);
        return into.toByteArray();
    }
}
