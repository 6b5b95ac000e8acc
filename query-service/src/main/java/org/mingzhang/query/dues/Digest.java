package org.mingzhang.query.dues;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.mingzhang.fold.Folds;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.projection.FoldedStream;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.UnknownYear;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;

/** Answers what is due, folding each record that may have a day in the span afresh. */
public final class Digest {
    /** Days of the calendar that surely hold so many working days, where none can be counted. */
    private static final int CALENDAR_DAYS_EACH = 3;

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
        List<DueLine> lines =
                streams.between(question.organ(), question.day(), limit).stream()
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
                end < lines.size() ? Integer.toString(end) : null);
    }

    private static int farthest(int workingDays) {
        return 14 + workingDays * CALENDAR_DAYS_EACH;
    }

    private Stream<DueLine> lines(StreamId stream, DueQuestion question) {
        List<Recorded<LedgerEvent>> recorded = events.events(stream);
        if (recorded.isEmpty()) {
            return Stream.of();
        }
        Record state = Folds.empty(stream.type());
        for (Recorded<LedgerEvent> each : recorded) {
            state = Folds.evolve(state, each.event());
        }
        Recorded<LedgerEvent> first = recorded.getFirst();
        if (!books.ids().contains(first.by().rulebook().id())) {
            return Stream.of();
        }
        Rulebook rulebook = books.byId(first.by().rulebook().id());
        return dues(stream, state, rulebook, first.by().origin()).stream()
                .filter(due -> asked(due, question))
                .map(due -> DueLine.of(due, question.day(), rulebook))
                .filter(line -> within(line, question, rulebook));
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

    /** What follows from a folded stream; none under a rulebook that is not here. */
    static List<Due> dues(FoldedStream folded, Rulebooks books) {
        String book = folded.first().by().rulebook().id();
        return books.ids().contains(book)
                ? dues(
                        folded.stream(),
                        folded.state(),
                        books.byId(book),
                        folded.first().by().origin())
                : List.of();
    }

    /** Records of an older register show what becomes possible; their duties are long past. */
    private static List<Due> dues(StreamId stream, Record state, Rulebook rulebook, Origin origin) {
        return new StreamDues(stream, rulebook)
                .of(state).stream()
                        .filter(due -> origin == Origin.LIVE || due.kind().nature() != Nature.DUTY)
                        .toList();
    }
}
