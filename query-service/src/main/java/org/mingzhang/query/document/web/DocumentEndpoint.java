package org.mingzhang.query.document.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.platform.web.Language;
import org.mingzhang.query.document.Documents;
import org.mingzhang.query.document.Look;
import org.mingzhang.query.document.OfficialDocument;
import org.mingzhang.query.document.print.PdfPrinter;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.stream.StreamKind;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The documents of a case or a reinstatement: which there are, each as a page and as PDF. */
@RestController
public class DocumentEndpoint {
    /** The streams that have documents, as a path pattern. */
    public static final String OWNER = "{kind:cases|reinstatements}/{id}";

    static final String MISSING_CHARACTERS = "Mingzhang-Missing-Characters";
    private static final String ALL = "/api/v1/" + OWNER + "/documents";
    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final EventSource events;
    private final Documents documents;
    private final PdfPrinter printer;
    private final ITemplateEngine templates;

    DocumentEndpoint(
            EventSource events,
            Documents documents,
            PdfPrinter printer,
            ITemplateEngine templates) {
        this.events = events;
        this.documents = documents;
        this.printer = printer;
        this.templates = templates;
    }

    /** Which documents there are at a point. */
    public record DocumentList(AsOf asOf, StreamId stream, List<Listed> documents) {
        public DocumentList {
            documents = List.copyOf(documents);
        }
    }

    /** One document and where to read it. */
    public record Listed(
            String kind,
            Text label,
            String subject,
            Text title,
            @Nullable String number,
            @Nullable LocalDate date,
            String html,
            String pdf) {}

    /** What stands above a document on the screen. */
    public record Screen(
            String list, String pdf, String otherLanguage, boolean fonts, List<String> missing) {
        public Screen {
            missing = List.copyOf(missing);
        }
    }

    @GetMapping(ALL)
    ResponseEntity<DocumentList> all(
            @PathVariable String kind, @PathVariable String id, HttpServletRequest request) {
        return unstored().body(list(kind, id, request));
    }

    @GetMapping(ALL + "/{word}/{subject}")
    ResponseEntity<String> page(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String word,
            @PathVariable String subject,
            HttpServletRequest request) {
        OfficialDocument document = document(kind, id, word, subject, request);
        Language language = Language.of(request);
        List<Integer> missing =
                printer.hasFonts() ? printer.missing(html(document, language, null)) : List.of();
        String query = query(request);
        Screen screen =
                new Screen(
                        "/" + kind + "/" + id + "/documents" + query,
                        request.getRequestURI() + ".pdf" + query,
                        request.getRequestURI() + other(request),
                        printer.hasFonts(),
                        missing.stream().map(DocumentFaults::named).toList());
        ResponseEntity.BodyBuilder answer = unstored().contentType(HTML);
        if (!missing.isEmpty()) {
            answer.header(MISSING_CHARACTERS, codes(missing));
        }
        return answer.body(html(document, language, screen));
    }

    @GetMapping(ALL + "/{word}/{subject}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable String word,
            @PathVariable String subject,
            HttpServletRequest request) {
        OfficialDocument document = document(kind, id, word, subject, request);
        if (!printer.hasFonts()) {
            throw new FaultException(DocumentFaults.NO_FONT);
        }
        String page = html(document, Language.of(request), null);
        List<Integer> missing = printer.missing(page);
        if (!missing.isEmpty()) {
            throw new FaultException(DocumentFaults.missing(missing));
        }
        return unstored()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(word + "-" + id + ".pdf")
                                .build()
                                .toString())
                .body(printer.print(page, lastRecorded(document), document.asOf().position()));
    }

    /** The list, for a page that shows it. */
    DocumentList list(String kind, String id, HttpServletRequest request) {
        StreamId stream =
                StreamKind.stream(kind, id).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        AsOf point = point(request);
        if (events.firsts(List.of(stream)).isEmpty()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        String base = "/api/v1/" + kind + "/" + id + "/documents/";
        String query = query(request);
        return new DocumentList(
                point,
                stream,
                documents.of(stream, point).stream()
                        .map(
                                each -> {
                                    String path = base + each.kind().word() + "/" + each.subject();
                                    return new Listed(
                                            each.kind().word(),
                                            each.kind().label(),
                                            each.subject(),
                                            each.title(),
                                            each.number(),
                                            each.date(),
                                            path + query,
                                            path + ".pdf" + query);
                                })
                        .toList());
    }

    private OfficialDocument document(
            String kind, String id, String word, String subject, HttpServletRequest request) {
        StreamId stream =
                StreamKind.stream(kind, id).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        return documents.of(stream, point(request)).stream()
                .filter(each -> each.kind().word().equals(word))
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }

    private AsOf point(HttpServletRequest request) {
        return AsOf.parse(
                request.getParameter("at"),
                request.getParameter("asOf"),
                request.getParameter("knownAt"),
                events.head());
    }

    private String html(OfficialDocument document, Language language, @Nullable Screen screen) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("document", document);
        model.put("look", Look.of(document, language));
        model.put("language", language);
        model.put("screen", screen);
        return templates.process("query/document", new Context(Locale.ROOT, model));
    }

    private Instant lastRecorded(OfficialDocument document) {
        return events.event(document.sources().getLast().eventId())
                .map(Recorded<LedgerEvent>::recordedAt)
                .orElse(Instant.EPOCH);
    }

    private static ResponseEntity.BodyBuilder unstored() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore());
    }

    private static String codes(List<Integer> characters) {
        return characters.stream().map("U+%04X"::formatted).collect(Collectors.joining(" "));
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    private static String other(HttpServletRequest request) {
        String query = request.getQueryString();
        String kept =
                query == null
                        ? ""
                        : Arrays.stream(query.split("&"))
                                .filter(part -> !part.startsWith("lang="))
                                .map(part -> part + "&")
                                .collect(Collectors.joining());
        return "?" + kept + "lang=" + Language.of(request).other().tag();
    }
}
