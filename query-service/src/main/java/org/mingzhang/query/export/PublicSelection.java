package org.mingzhang.query.export;

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

    /** While a page is being written the next one is read. */
    @Override
    public void each(long size, LongConsumer seen, Consumer<List<Shown>> record) {
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Page> next = reader.submit(() -> page(0, size));
            for (Page page = read(next); page.end() > 0; page = read(next)) {
                long from = page.end();
                next = reader.submit(() -> page(from, size));
                record.accept(page.shown());
                seen.accept(from);
            }
        }
    }

    /**
     * Some records.
     *
     * @param end where the next page begins; 0 when there is none
     */
    private record Page(List<Shown> shown, long end) {}

    private Page page(long from, long size) {
        List<Entry> entries = stored.entries(events, from, size - 1, PAGE);
        return entries.isEmpty()
                ? new Page(List.of(), 0)
                : new Page(shown(entries, size), entries.getLast().stored().position() + 1);
    }

    private static Page read(Future<Page> page) {
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

    private List<Shown> shown(List<Entry> page, long size) {
        Set<String> streams =
                page.stream().map(entry -> entry.stored().streamId()).collect(Collectors.toSet());
        List<Announced.Told> told =
                Announced.told(stored.unopened(streams, Announced.EVENTS, size - 1));
        Announced announced = new Announced(told, Restricted.among(Announced.people(told), stored));
        Set<String> erased = stored.erased(streams);
        // What is asked of a record is asked of it alone: all cores may help.
        return page.parallelStream()
                .filter(entry -> !erased.contains(entry.stored().streamId()))
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
        Entry entry = stored.entries(events, position, position, 1).getFirst();
        Set<String> matter = Set.of(entry.stored().streamId());
        if (!stored.erased(matter).isEmpty()) {
            return Hiding.ERASED;
        }
        Set<CadreId> people =
                Announced.people(
                        Announced.told(stored.unopened(matter, Announced.EVENTS, Long.MAX_VALUE)));
        return Restricted.among(people, stored).people().isEmpty()
                ? Hiding.WITHHELD
                : Hiding.RESTRICTED;
    }

    @Override
    public long waiting(long size) {
        return stored.head() + 1 - size;
    }
}
