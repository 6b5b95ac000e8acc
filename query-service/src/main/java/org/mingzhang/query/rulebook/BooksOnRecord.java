package org.mingzhang.query.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RuleEntry;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.rulebook.history.RulebookHistory;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;

/** The books the program carries, as they stood here at a point. */
public final class BooksOnRecord {
    private final EventSource events;
    private final Rulebooks books;

    public BooksOnRecord(EventSource events, Rulebooks books) {
        this.events = events;
        this.books = books;
    }

    /** Every book, without its rules. */
    public List<BookView> all(AsOf point) {
        return books.ids().stream()
                .flatMap(id -> of(id, point, null).stream())
                .map(BookView::brief)
                .toList();
    }

    /**
     * One book with its rules.
     *
     * @param on the day for which validity is asked, or null
     */
    public Optional<BookView> of(String id, AsOf point, @Nullable LocalDate on) {
        if (!books.ids().contains(id)) {
            return Optional.empty();
        }
        StreamId stream = new RulebookId(id).stream();
        RulebookHistory history =
                (RulebookHistory) StateAsOf.of(stream, events.events(stream), point).state();
        Edition newest = books.newest(id);
        String version = history.version().orElse(newest.version());
        Optional<Edition> edition =
                books.edition(id, version)
                        .filter(
                                each ->
                                        history.digest()
                                                .filter(adopted -> !adopted.equals(each.digest()))
                                                .isEmpty());
        return Optional.of(
                new BookView(
                        point,
                        id,
                        newest.shipped().label(),
                        version,
                        history.digest().orElse(newest.digest()),
                        history.version().isPresent(),
                        history.since().orElse(null),
                        history.entries(),
                        edition.isPresent(),
                        books.editions(id).stream()
                                .map(each -> new BookView.Carried(each.version(), each.digest()))
                                .toList(),
                        edition.map(each -> rules(each, history, on)).orElse(List.of())));
    }

    private static List<RuleView> rules(
            Edition edition, RulebookHistory history, @Nullable LocalDate on) {
        Map<String, List<RuleView.Entry>> byRule = new LinkedHashMap<>();
        for (RuleEntry entry : edition.rules()) {
            byRule.computeIfAbsent(entry.rule(), rule -> new ArrayList<>()).add(view(entry, on));
        }
        return byRule.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        each -> {
                            RuleVerified verified =
                                    history.verification(each.getKey()).orElse(null);
                            boolean blocks = verified != null || edition.blocks(each.getKey());
                            return new RuleView(each.getKey(), blocks, verified, each.getValue());
                        })
                .toList();
    }

    private static RuleView.Entry view(RuleEntry entry, @Nullable LocalDate on) {
        return new RuleView.Entry(
                entry.place(),
                entry.label(),
                entry.source(),
                entry.article(),
                entry.validFrom(),
                entry.validTo(),
                entry.seen().evidence(),
                on == null ? null : entry.inForceOn(on));
    }
}
