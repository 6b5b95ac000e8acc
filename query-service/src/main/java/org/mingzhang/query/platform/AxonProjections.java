package org.mingzhang.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.projection.ListProjection;
import org.mingzhang.query.projection.ParkedStreams;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.replay.Projections;

/** The projections as Axon runs them. */
final class AxonProjections implements Projections {
    private final Map<String, ListProjection<?>> lists = new LinkedHashMap<>();
    private final EventProcessingConfiguration processing;
    private final StoredTokens tokens;
    private final EventSource events;
    private final Clock clock;
    private final Instant started;
    private final Map<String, Instant> replayed = new ConcurrentHashMap<>();

    AxonProjections(
            List<ListProjection<?>> lists,
            EventProcessingConfiguration processing,
            StoredTokens tokens,
            EventSource events,
            Clock clock) {
        lists.forEach(each -> this.lists.put(each.name(), each));
        this.processing = processing;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public List<ProjectionStatus> all() {
        return lists.keySet().stream().map(this::status).toList();
    }

    @Override
    public Optional<ProjectionStatus> find(String name) {
        return lists.containsKey(name) ? Optional.of(status(name)) : Optional.empty();
    }

    @Override
    public boolean replay(String name) {
        StreamingEventProcessor processor = processor(name);
        processor.shutDown();
        try {
            tokens.dropUnreadable(name);
            processor.resetTokens();
            replayed.put(name, clock.instant());
            return true;
        } catch (UnableToClaimTokenException elsewhere) {
            return false;
        } finally {
            processor.start();
        }
    }

    @Override
    public int retry(String name) {
        ListProjection<?> list = list(name);
        return list.parked().retry(list::retake);
    }

    private ProjectionStatus status(String name) {
        Map<Integer, EventTrackerStatus> running = processor(name).processingStatus();
        long position = Long.MAX_VALUE;
        boolean replaying = false;
        Map<Integer, Optional<TrackingToken>> stored = tokens.of(name);
        for (Map.Entry<Integer, Optional<TrackingToken>> segment : stored.entrySet()) {
            TrackingToken committed = segment.getValue().orElse(null);
            EventTrackerStatus here = running.get(segment.getKey());
            // A segment without events of its own moves on here before it stores its token.
            long reached =
                    Math.max(
                            position(committed),
                            here == null ? -1 : position(here.getTrackingToken()));
            position = Math.min(position, reached);
            replaying |= replaying(here == null ? committed : here.getTrackingToken());
        }
        long head = events.head();
        long reached = stored.isEmpty() ? -1 : Math.min(position, head);
        double ratio = head < 0 ? 1 : (reached + 1.0) / (head + 1.0);
        ParkedStreams parked = list(name).parked();
        return new ProjectionStatus(
                name,
                reached,
                head,
                replaying,
                ratio,
                replaying ? eta(name, ratio) : null,
                parked.events(),
                parked.streams());
    }

    private @Nullable Long eta(String name, double ratio) {
        if (ratio <= 0) {
            return null;
        }
        Instant since = replayed.getOrDefault(name, started);
        double elapsed = Duration.between(since, clock.instant()).toMillis() / 1000.0;
        return Math.round(elapsed * (1 - ratio) / ratio);
    }

    private static boolean replaying(@Nullable TrackingToken token) {
        // At the end of a replay the token waits for one event more before it says so.
        return token instanceof ReplayToken replay
                && ReplayToken.isReplay(replay)
                && position(replay) < position(replay.getTokenAtReset());
    }

    private static long position(@Nullable TrackingToken token) {
        // A replay that has not begun says 0, as if it had read the first event.
        TrackingToken reached =
                token instanceof ReplayToken replay ? replay.getCurrentToken() : token;
        return reached == null ? -1 : reached.position().orElse(-1);
    }

    private StreamingEventProcessor processor(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
    }

    private ListProjection<?> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }
}
