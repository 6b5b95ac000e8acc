package org.mingzhang.query.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which rule was in force, and known, when: {@code on} asks for a legal day, {@code knownAt} and
 * {@code at} for what was on record at an instant or a position.
 */
@RestController
public class RulebookEndpoint {
    private final EventSource events;
    private final BooksOnRecord books;

    RulebookEndpoint(EventSource events, BooksOnRecord books) {
        this.events = events;
        this.books = books;
    }

    /** The books of this ledger. */
    public record Books(AsOf asOf, List<BookView> rulebooks) {}

    /** One rule, and the book it was asked of. */
    public record OneRule(BookView rulebook, RuleView rule) {}

    @GetMapping("/api/v1/rulebooks")
    Books books(
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        AsOf point = AsOf.parse(at, null, knownAt, events.head());
        return new Books(point, books.all(point));
    }

    @GetMapping("/api/v1/rulebooks/{id}")
    BookView book(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        AsOf point = AsOf.parse(at, null, knownAt, events.head());
        return books.of(id, point, AsOf.parseDay("on", on))
                .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }

    @GetMapping("/api/v1/rulebooks/{id}/rules/{key}")
    OneRule rule(
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String knownAt) {
        BookView book = book(id, on, at, knownAt);
        return book.rules().stream()
                .filter(rule -> rule.rule().equals(key))
                .findFirst()
                .map(rule -> new OneRule(book.brief(), rule))
                .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }
}
