package org.mingzhang.store.axonserver;

import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Confirmation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;

/** What Axon Server answered to the appends of a batch. All that it did not name is answered. */
final class SentAppends {

    private final Duration patience;
    private final List<Append> confirmed = new ArrayList<>();
    private final List<Append> refused = new ArrayList<>();

    private SentAppends(Duration patience) {
        this.patience = patience;
    }

    /** Sends them side by side, but for those that continue one that is under way. */
    static SentAppends of(List<Append> batch, EventChannel channel, Duration patience)
            throws InterruptedException {
        SentAppends sent = new SentAppends(patience);
        Map<Append, CompletableFuture<Confirmation>> underWay = new LinkedHashMap<>();
        Set<String> streams = new HashSet<>();
        for (Append append : batch) {
            if (!Collections.disjoint(streams, append.firstOfStream().keySet())) {
                sent.settle(underWay);
                underWay.clear();
                streams.clear();
            }
            streams.addAll(append.firstOfStream().keySet());
            underWay.put(append, send(append, channel));
        }
        sent.settle(underWay);
        return sent;
    }

    /** It has them. */
    List<Append> confirmed() {
        return confirmed;
    }

    /** They do not continue their streams. */
    List<Append> refused() {
        return refused;
    }

    private static CompletableFuture<Confirmation> send(Append append, EventChannel channel) {
        try {
            return channel.appendEvents(ServerEvents.of(append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void settle(Map<Append, CompletableFuture<Confirmation>> underWay)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Map.Entry<Append, CompletableFuture<Confirmation>> each : underWay.entrySet()) {
            Append append = each.getKey();
            long left = Math.max(0, end - System.nanoTime());
            try {
                if (each.getValue().get(left, TimeUnit.NANOSECONDS).getSuccess()) {
                    confirmed.add(append);
                } else {
                    append.failed(refusal(null));
                }
            } catch (TimeoutException e) {
                append.failed(new OutcomeUnknownException("Axon Server does not answer", e));
            } catch (ExecutionException e) {
                failed(append, e);
            }
        }
    }

    private void failed(Append append, ExecutionException failure) {
        if (says(failure, ErrorCategory.INVALID_EVENT_SEQUENCE)) {
            refused.add(append);
        } else if (says(failure, ErrorCategory.EVENT_PAYLOAD_TOO_LARGE)) {
            append.failed(refusal(failure));
        } else {
            append.failed(new OutcomeUnknownException("Lost Axon Server while appending", failure));
        }
    }

    private static NotAppendedException refusal(@Nullable Throwable cause) {
        return new NotAppendedException("Axon Server refused the append", cause);
    }

    /** The connector hands on what the server sent: its code stands in the message only. */
    private static boolean says(Throwable failure, ErrorCategory category) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(category.errorCode())) {
                return true;
            }
        }
        return false;
    }
}
