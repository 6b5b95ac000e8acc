package org.mingzhang.query.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.query.document.Documents;
import org.mingzhang.query.document.print.PdfPrinter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** Documents, and the printer with the fonts of this machine. */
@Configuration(proxyBeanMethods = false)
@Import({DocumentEndpoint.class, DocumentPageEndpoint.class})
public class DocumentConfiguration {
    // Debian's packages: WenKai stands in for 仿宋, the Song of Arphic for 小标宋; BabelStone has
    // the characters that are rare, and is large.
    private static final String SONG = "/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf";
    private static final String FONTS =
            "${mingzhang.documents.fonts:/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf,"
                    + SONG
                    + ",/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf}";
    private static final String TITLE_FONTS = "${mingzhang.documents.title-fonts:" + SONG + "}";

    @Bean
    Documents documents(EventSource events, CodeNames codes, Rulebooks books) {
        return new Documents(
                events,
                codes,
                under ->
                        books.edition(under.id(), under.version())
                                .or(
                                        () ->
                                                books.editions(under.id()).reversed().stream()
                                                        .findFirst())
                                .map(Edition::shipped));
    }

    @Bean
    PdfPrinter pdfPrinter(
            @Value(FONTS) List<String> fonts, @Value(TITLE_FONTS) List<String> titleFonts)
            throws IOException {
        return new PdfPrinter(
                fonts.stream().map(Path::of).toList(),
                titleFonts.stream().map(Path::of).toList(),
                new ClassPathResource("static/query/document.css")
                        .getContentAsString(StandardCharsets.UTF_8));
    }
}
