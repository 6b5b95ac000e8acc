package org.mingzhang.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.Appended;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;

/** Seals appends on their way to the writer: at once, or by a thread of its own in order. */
final class SealedAppends implements AutoCloseable {

    private final Sealing sealing;
    private final GroupCommit groupCommit;
    private final ExecutorService sealer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("ledger-sealer").daemon().factory());

    SealedAppends(Sealing sealing, GroupCommit groupCommit) {
        this.sealing = sealing;
        this.groupCommit = groupCommit;
    }

    /** Returns when they are durable, or throws what stopped it. */
    Appended store(List<NewEvent> events, @Nullable String appendId) {
        List<NewEvent> sealed = events.stream().map(this::sealed).toList();
        return new Appended(groupCommit.store(new Append(sealed, appendId)), sealed);
    }

    /** The same without waiting; the answer gives the first position, or throws. */
    LongSupplier begin(Supplier<Append> append) {
        Future<LongSupplier> begun =
                sealer.submit(() -> groupCommit.begin(append.get().with(this::sealed)));
        return () -> result(begun).getAsLong();
    }

    private NewEvent sealed(NewEvent event) {
        return event.sealedAs(sealing.seal(event));
    }

    private static LongSupplier result(Future<LongSupplier> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new NotAppendedException("The append could not be sealed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknownException("Interrupted while waiting", e);
        }
    }

    @Override
    public void close() {
        sealer.close();
        groupCommit.close();
    }
}
