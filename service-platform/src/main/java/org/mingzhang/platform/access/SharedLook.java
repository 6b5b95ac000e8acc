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

    /** What is seen now, or what the look threw, for all it was to answer. */
    T now() {
        Ticket<T> mine = ticket();
        turn.lock();
        try {
            Supplier<T> answer = mine.answer;
            if (answer == null) {
                close();
                answer = answer();
                mine.answer = answer;
            }
            return answer.get();
        } finally {
            turn.unlock();
        }
    }

    /** A failure is shared too: out of reach, each would wait in turn for what no one can see. */
    private Supplier<T> answer() {
        try {
            T seen = look.get();
            return () -> seen;
        } catch (RuntimeException failed) {
            return () -> {
                throw failed;
            };
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
        private @Nullable Supplier<T> answer;
    }
}
