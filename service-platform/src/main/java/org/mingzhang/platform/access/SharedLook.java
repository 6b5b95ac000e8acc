package org.mingzhang.platform.access;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at something that others may change, shared by all who ask at the same time. A look
 * begins after the last of those it answers has asked, so nobody sees less than by a look of their
 * own. Those it answers go on all at once: a lock passed from one to the next made each wait for
 * the others to be woken.
 */
final class SharedLook<T> {
    private final Supplier<T> look;

    /** The look that was begun last. */
    private Answer<T> begun = Answer.ofNothing();

    /** The one after it; null as long as nobody waits for it. */
    private @Nullable Answer<T> next;

    SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** What is seen now, or what the look threw, for all it was to answer. */
    T now() {
        Answer<T> before = null;
        Answer<T> mine;
        synchronized (this) {
            if (next == null) {
                next = new Answer<>();
                before = begun;
            }
            mine = next;
        }
        if (before != null) {
            before.await();
            begin(mine);
            mine.by(look);
        }
        return mine.get();
    }

    /** Who asks from here on may have missed what this look will not see. */
    private synchronized void begin(Answer<T> answer) {
        begun = answer;
        next = null;
    }

    /** What those wait for who share a look. */
    private static final class Answer<T> {
        private final CompletableFuture<T> seen = new CompletableFuture<>();

        static <T> Answer<T> ofNothing() {
            Answer<T> nothing = new Answer<>();
            nothing.seen.cancel(false);
            return nothing;
        }

        /**
         * A failure is shared too: out of reach, each would wait in turn for what no one can see.
         */
        void by(Supplier<T> look) {
            seen.completeAsync(look, Runnable::run);
        }

        void await() {
            seen.handle((answer, failure) -> true).join();
        }

        T get() {
            try {
                return seen.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException itself ? itself : failed;
            }
        }
    }
}
