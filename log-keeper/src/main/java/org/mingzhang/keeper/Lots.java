package org.mingzhang.keeper;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The entries lot by lot, each read twice. While a lot is being written it is read the second time
 * already, and then the next one the first time: the database works while the disk does. For one
 * thread, and the entries are never read by two at a time.
 */
final class Lots {
    private final Entries entries;
    private @Nullable Reading second;
    private @Nullable Reading ahead;

    Lots(Entries entries) {
        this.entries = entries;
    }

    /** A lot that is being read, or was. */
    private record Reading(long begin, int limit, FutureTask<List<byte[]>> lot) {
        boolean is(long from, int most) {
            return begin == from && limit == most;
        }
    }

    /** The position of the newest entry; nothing is being read when this answers. */
    long head() throws IOException {
        read(second);
        read(ahead);
        return entries.head();
    }

    /** A lot, the first time; it may have been read ahead. */
    List<byte[]> first(long begin, int limit) throws IOException {
        return lot(ahead, begin, limit);
    }

    /** Goes on reading: this lot the second time, and what follows when it was a full one. */
    void readOn(long begin, int count) {
        Reading again = reading(begin, count);
        Reading next =
                count == LogFolder.LOT ? reading(begin + LogFolder.LOT, LogFolder.LOT) : null;
        second = again;
        ahead = next;
        Thread.ofVirtual()
                .name("log-keeper-reading")
                .start(
                        () -> {
                            again.lot().run();
                            if (next != null) {
                                next.lot().run();
                            }
                        });
    }

    /** A lot, the second time. */
    List<byte[]> second(long begin, int count) throws IOException {
        Reading reading = second;
        second = null;
        return lot(reading, begin, count);
    }

    private Reading reading(long begin, int limit) {
        return new Reading(begin, limit, new FutureTask<>(() -> entries.from(begin, limit)));
    }

    /** What could not be read meanwhile is read now, and what is wrong with it comes up again. */
    private List<byte[]> lot(@Nullable Reading reading, long begin, int limit) throws IOException {
        List<byte[]> lot = read(reading);
        return reading != null && reading.is(begin, limit) && !lot.isEmpty()
                ? lot
                : entries.from(begin, limit);
    }

    private static List<byte[]> read(@Nullable Reading reading) throws IOException {
        try {
            return reading == null ? List.of() : reading.lot().get();
        } catch (ExecutionException failed) {
            return List.of();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
