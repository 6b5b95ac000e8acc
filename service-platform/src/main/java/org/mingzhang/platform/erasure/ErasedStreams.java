package org.mingzhang.platform.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.SealingKeys.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes true what is on record: the keys of an erased stream are destroyed, and whoever has texts
 * of it in memory forgets them. The event is the truth and the keys follow, so that it is gone over
 * from the first event at every start; every node does it, for what it has in memory itself.
 */
public final class ErasedStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedStreams.class);
    private static final long SECONDS = 1;

    private final SealingKeys keys;
    private final Supplier<List<Forgetful>> memories;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("erased-streams").daemon().factory());
    private List<Erasure> lately = List.of();
    private long seen = -1;

    /**
     * @param memories asked when there is something to forget
     */
    public ErasedStreams(SealingKeys keys, Supplier<List<Forgetful>> memories) {
        this.keys = keys;
        this.memories = memories;
    }

    /** Goes over all erasures, and from then on over those of any node as they come. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with this
    void follow() {
        again.scheduleWithFixedDelay(this::catchUp, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** Goes over what was recorded since; whatever fails is done again soon. */
    public synchronized void catchUp() {
        try {
            List<Erasure> found = keys.erasures(seen);
            found.forEach(keys::destroy);
            // Once more what came last: somebody may have been reading while it was recorded.
            List<Erasure> forgotten = new ArrayList<>(lately);
            forgotten.addAll(found);
            for (Forgetful memory : forgotten.isEmpty() ? List.<Forgetful>of() : memories.get()) {
                forgotten.forEach(each -> memory.forget(each.streamId()));
            }
            lately = found;
            seen = found.isEmpty() ? seen : found.getLast().position();
        } catch (RuntimeException unreachable) {
            LOG.warn("Erasures could not be followed; trying again: {}", unreachable.toString());
        }
    }

    @Override
    public void close() {
        again.shutdownNow();
    }
}
