package org.mingzhang.query.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.mingzhang.merkle.disclosure.Disclosure;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;

/**
 * What anybody may see. It is read without the keys of the sealed parts, so that no personal text
 * is ever at hand; and nothing is shown of a matter of which something was erased, nor of people
 * whose data must not be used.
 */
public final class PublicSelection implements Selection {
    /** Why a record that was public is not any more. */
    public enum Hiding {
        /** Personal data of the matter was erased. */
        ERASED,
        /** The processing of a person's data is restricted. */
        RESTRICTED,
        /** It is no longer among what is public. */
        WITHHELD;

        /** The word in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** So many pages are being read at a time. */
    private static final int AHEAD = 2;

    private final StoredEvents stored;
    private final EventSealing sealing;
    private final PublicFields fields = PublicFields.packed();
    private final Set<String> events = fields.events();

    public PublicSelection(StoredEvents stored, EventSealing sealing) {
        this.stored = stored;
        this.sealing = sealing;
    }

    @Override
    public Readers readers() {
        return Readers.PUBLIC;
    }

    @Override
    public Optional<StreamId> matter() {
        return Optional.empty();
    }

    /** While a page is being written the next ones are read. */
    @Override
    public void each(long size, LongConsumer seen, Consumer<List<Shown>> record) {
        Deque<Future<List<Shown>>> ahead = new ArrayDeque<>();
        long next = 0;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long from = 0; from < size; from += PAGE) {
                while (ahead.size() < AHEAD && next < size) {
                    long begin = next;
                    ahead.add(readers.submit(() -> page(begin, size)));
                    next += PAGE;
                }
                record.accept(read(ahead.remove()));
                seen.accept(Math.min(size, from + PAGE));
            }
        }
    }

    private static List<Shown> read(Future<List<Shown>> page) {
        try {
            return page.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** What is shown of so many entries of the log. */
    private List<Shown> page(long from, long size) {
        List<Entry> page = stored.entries(events, from, Math.min(size, from + PAGE) - 1);
        Set<String> streams =
                page.stream().map(entry -> entry.stored().streamId()).collect(Collectors.toSet());
        StoredEvents.Matters matters = stored.matters(streams, Announced.EVENTS, size - 1);
        List<Announced.Told> told = Announced.told(matters.events());
        Announced announced = new Announced(told, Restricted.among(Announced.people(told), stored));
        // What is asked of a record is asked of it alone: all cores may help.
        return page.parallelStream()
                .filter(entry -> !matters.erased().contains(entry.stored().streamId()))
                .filter(entry -> announced.shows(entry.stored()))
                .map(entry -> new Shown(entry, disclosures(entry)))
                .toList();
    }

    private List<Disclosure> disclosures(Entry entry) {
        String event = entry.stored().payloadType();
        return sealing.disclosures(
                entry.stored(),
                entry.sealed(),
                /* wrapped= */ null,
                name -> fields.shows(event, name));
    }

    /** Why the record at a position, which was public once, is not any more. */
    public Hiding hiding(long position) {
        Entry entry = stored.entries(events, position, position).getFirst();
        StoredEvents.Matters matter =
                stored.matters(Set.of(entry.stored().streamId()), Announced.EVENTS, Long.MAX_VALUE);
        if (!matter.erased().isEmpty()) {
            return Hiding.ERASED;
        }
        Set<CadreId> people = Announced.people(Announced.told(matter.events()));
        return Restricted.among(people, stored).people().isEmpty()
                ? Hiding.WITHHELD
                : Hiding.RESTRICTED;
    }

    @Override
    public long waiting(long size) {
        return stored.head() + 1 - size;
    }
}
