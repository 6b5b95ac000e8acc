package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.rulebook.BookView;
import org.mingzhang.query.rulebook.BooksOnRecord;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.rulebook.Evidence;
import org.mingzhang.shared.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebooks, and each with its rules and what they rest on. */
@Controller
public class RulebookPageEndpoint {
    private final EventSource events;
    private final BooksOnRecord books;

    RulebookPageEndpoint(EventSource events, BooksOnRecord books) {
        this.events = events;
        this.books = books;
    }

    /** What evidence is called. */
    public static final class Words {
        public Text of(Evidence evidence) {
            return Labels.of(evidence);
        }
    }

    @GetMapping("/rulebooks")
    String all(HttpServletRequest request, Model page) {
        AsOf head = AsOf.head(events.head());
        page.addAttribute("frame", Frame.of(request, head.position()));
        page.addAttribute("books", books.all(head));
        return "query/rulebooks";
    }

    @GetMapping("/rulebooks/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt,
            HttpServletRequest request,
            Model page) {
        AsOf point = AsOf.parse(at, null, knownAt, events.head());
        BookView book =
                books.of(id, point, AsOf.parseDay("on", on))
                        .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        page.addAttribute("frame", Frame.of(request, point.position()));
        page.addAttribute("book", book);
        page.addAttribute("on", on);
        page.addAttribute("words", new Words());
        return "query/rulebook";
    }
}
