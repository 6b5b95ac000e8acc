package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.mingzhang.query.dues.reckoning.Due;
import org.mingzhang.query.dues.reckoning.Nature;
import org.mingzhang.query.dues.reckoning.StreamDues;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;

/** Answers what is due, folding each record that may have a day in the span afresh. */
public final class Digest {
    /** Days of the calendar that surely hold so many working days, where none can be counted. */
    private static final int CALENDAR_DAYS_EACH = 3;

    /** Events read at once. */
    private static final int PAGE = 1000;

    private static final Comparator<DueLine> EARLIEST_FIRST =
            Comparator.comparing((DueLine line) -> line.due().on())
                    .thenComparing(line -> line.due().stream().toString())
                    .thenComparing(line -> line.due().kind());

    private final DueStreams streams;
    private final EventSource events;
    private final Rulebooks books;
    private final LongSupplier position;

    /**
     * @param position how far the rows that say where to look have read the ledger
     */
    public Digest(DueStreams streams, EventSource events, Rulebooks books, LongSupplier position) {
        this.streams = streams;
        this.events = events;
        this.books = books;
        this.position = position;
    }

    /** One page of the lines the question asks for. */
    public DuePage page(DueQuestion question) {
        long read = position.getAsLong();
        LocalDate limit = question.day().plusDays(farthest(question.within()));
        DueStreams.Found found = streams.between(question.organ(), question.day(), limit);
        List<DueLine> lines =
                found.streams().stream()
                        .flatMap(stream -> lines(stream, question))
                        .sorted(EARLIEST_FIRST)
                        .toList();
        List<DueLine> shown =
                lines.stream().skip(question.after()).limit(question.limit()).toList();
        int end = question.after() + shown.size();
        return new DuePage(
                read,
                question.day(),
                question.within(),
                lines.size(),
                shown,
                found.unreadable(),
                end < lines.size() ? Integer.toString(end) : null);
    }

    private static int farthest(int workingDays) {
        return 14 + workingDays * CALENDAR_DAYS_EACH;
    }

    /**
     * The same digest, read to the head of the ledger: also the records that the rows which say
     * where to look have not reached are looked into, however far behind the rows are.
     */
    public Digest upToHead() {
        return new Digest(
                (organ, day, limit) -> {
                    long read = position.getAsLong();
                    DueStreams.Found found = streams.between(organ, day, limit);
                    Set<StreamId> all = new LinkedHashSet<>(found.streams());
                    for (long next = read + 1, head = events.head(); next <= head; next += PAGE) {
                        events.between(next, Math.min(next + PAGE - 1, head)).stream()
                                .map(Recorded::stream)
                                .filter(StreamDues::possible)
                                .forEach(all::add);
                    }
                    return new DueStreams.Found(List.copyOf(all), found.unreadable());
                },
                events,
                books,
                events::head);
    }

    private Stream<DueLine> lines(StreamId stream, DueQuestion question) {
        List<Recorded<LedgerEvent>> recorded = events.events(stream);
        if (recorded.isEmpty()) {
            return Stream.of();
        }
        FoldedStream folded = FoldedStream.of(recorded);
        return book(folded, books).stream()
                .flatMap(
                        rulebook ->
                                dues(folded, rulebook).stream()
                                        .filter(due -> asked(due, question))
                                        .map(due -> DueLine.of(due, question.day(), rulebook))
                                        .filter(line -> within(line, question, rulebook)));
    }

    private static boolean asked(Due due, DueQuestion question) {
        boolean ours =
                question.organ() == null
                        || (due.organ() != null
                                && Objects.equals(due.organ().value(), question.organ()));
        return ours && (due.kind().nature() == Nature.DUTY || !due.on().isBefore(question.day()));
    }

    /** Where working days cannot be counted, a line is shown for as far as it may be near. */
    private static boolean within(DueLine line, DueQuestion question, Rulebook rulebook) {
        Integer left = line.workingDays();
        if (left != null) {
            return left <= question.within();
        }
        LocalDate farthest = question.day().plusDays(farthest(question.within()));
        try {
            farthest = rulebook.calendar().lastWorkingDay(question.day(), question.within());
        } catch (UnknownYear unknown) {
            return !line.due().on().isAfter(farthest);
        }
        return !line.due().on().isAfter(farthest);
    }

    private static boolean onSomebody(Due due) {
        return due.kind().nature() == Nature.DUTY || due.kind().nature() == Nature.REMINDER;
    }

    /** What follows from a folded stream; none under a rulebook that is not here. */
    static List<Due> dues(FoldedStream folded, Rulebooks books) {
        return book(folded, books).map(rulebook -> dues(folded, rulebook)).orElse(List.of());
    }

    /** The version the decision names; the newest of that book where it is not carried any more. */
    private static Optional<Rulebook> book(FoldedStream folded, Rulebooks books) {
        RulebookVersion under = folded.under();
        return books.edition(under.id(), under.version())
                .or(() -> books.editions(under.id()).stream().reduce((earlier, later) -> later))
                .map(Edition::shipped);
    }

    /** Records of an older register show what becomes possible; their duties are long past. */
    private static List<Due> dues(FoldedStream folded, Rulebook rulebook) {
        Origin origin = folded.first().by().origin();
        return new StreamDues(folded.stream(), rulebook)
                .of(folded.state()).stream()
                        .filter(due -> origin == Origin.LIVE || !onSomebody(due))
                        .toList();
    }
}
