package org.mingzhang.platform.access;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at something that others may change, shared by all who ask at the same time. A look
 * begins after the last of those it answers has asked, so nobody sees less than by a look of their
 * own.
 */
final class SharedLook<T> {
    private final Supplier<T> look;
    private final ReentrantLock turn = new ReentrantLock();
    private Ticket<T> next = new Ticket<>();

    SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** What is seen now, or what the look threw for whoever looked; the others look again. */
    T now() {
        Ticket<T> mine = ticket();
        turn.lock();
        try {
            T seen = mine.seen;
            if (seen == null) {
                close();
                seen = look.get();
                mine.seen = seen;
            }
            return seen;
        } finally {
            turn.unlock();
        }
    }

    private synchronized Ticket<T> ticket() {
        return next;
    }

    /** Who asks from here on may have missed what this look will not see. */
    private synchronized void close() {
        next = new Ticket<>();
    }

    /** For all who asked between two looks; written and read in turn. */
    private static final class Ticket<T> {
        private @Nullable T seen;
    }
}
