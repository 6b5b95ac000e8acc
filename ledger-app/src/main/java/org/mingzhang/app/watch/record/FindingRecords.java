package org.mingzhang.app.watch.record;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.watch.Finding;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.upkeep.recordfinding.RecordFinding;
import org.mingzhang.command.upkeep.recordfindingend.RecordFindingEnd;
import org.mingzhang.upkeep.Upkeep;
import org.mingzhang.upkeep.event.WatchFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on record what the watch found, by kind and check: when it begins, when it has become ten
 * times as much, and when it is over. The watch only leaves word here and goes on; what cannot be
 * recorded now is recorded later.
 */
public final class FindingRecords implements Watch.Looked {
    private static final Logger LOG = LoggerFactory.getLogger(FindingRecords.class);

    /** What comes and goes within it is one finding, so that nobody fills the ledger with them. */
    private static final Duration CALM = Duration.ofMinutes(10);

    /** A finding that has become so many times as large is recorded again. */
    private static final int GROWN = 10;

    /** It reads the newest events alone; the next check reads all. */
    private static final String TAIL = "tail";

    private static final String EVERYTHING = "everything";

    private final Supplier<Upkeep> onRecord;
    private final Recording recording;
    private final InstantSource clock;
    private final Map<String, LastLook> looks = new HashMap<>();
    private final Map<Group, Seen> seen = new HashMap<>();
    private @Nullable Upkeep known;
    private @Nullable String lastFailure;

    /** Puts a command on record, once for an occasion. */
    @FunctionalInterface
    public interface Recording {
        void record(LedgerCommand command, String occasion);
    }

    /** Findings that are one on record. */
    private record Group(String code, String area) {}

    /** When a check began and ended its last look, and when it ended its first. */
    private record LastLook(Instant first, Instant begun, Instant ended) {}

    /** What was seen of a group: how much at most, what first, since when and when last. */
    private record Seen(long most, String first, Instant since, Instant last) {
        Seen again(Seen now) {
            return new Seen(Math.max(most, now.most), first, since, now.last);
        }
    }

    /**
     * Records that are kept from now on.
     *
     * @param onRecord what is on record of findings
     */
    public FindingRecords(Supplier<Upkeep> onRecord, Recording recording, InstantSource clock) {
        this.onRecord = onRecord;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public synchronized void at(String check, Instant begun, Set<Finding> wrong) {
        Instant now = clock.instant();
        LastLook before = looks.get(check);
        looks.put(check, new LastLook(before == null ? now : before.first(), begun, now));
        Map<Group, Long> counts = new HashMap<>();
        wrong.forEach(each -> counts.merge(group(check, each), 1L, Long::sum));
        for (Finding finding : wrong) {
            Group group = group(check, finding);
            long count = counts.getOrDefault(group, 0L);
            if (count > 0) {
                seen.merge(group, new Seen(count, finding.where(), now, now), Seen::again);
                counts.put(group, 0L);
            }
        }
    }

    private static Group group(String check, Finding finding) {
        return new Group(finding.kind().name(), check);
    }

    /** Records what there is to record; what fails is told once, and tried again the next time. */
    public void catchUp() {
        try {
            if (known == null) {
                known = onRecord.get();
            }
            Optional<Step> next = next(known);
            while (next.isPresent()) {
                recording.record(next.get().command(), next.get().occasion());
                next.get().done().run();
                known = onRecord.get();
                next = next(known);
            }
            lastFailure = null;
        } catch (RuntimeException failed) {
            known = null;
            String failure = String.valueOf(failed.getMessage());
            if (!failure.equals(lastFailure)) {
                LOG.error("what the watch found is not on record: {}", failure, failed);
            }
            lastFailure = failure;
        }
    }

    /** Something to record. */
    private record Step(LedgerCommand command, String occasion, Runnable done) {}

    private synchronized Optional<Step> next(Upkeep state) {
        for (Map.Entry<Group, Seen> each : seen.entrySet()) {
            Optional<WatchFound> found = state.finding(each.getKey().code(), each.getKey().area());
            long recorded = found.map(WatchFound::count).orElse(0L);
            if (each.getValue().most() / GROWN >= recorded) {
                return Optional.of(begin(each.getKey(), each.getValue()));
            }
        }
        return state.findings().stream().filter(this::isOver).findFirst().map(this::end);
    }

    private Step begin(Group group, Seen what) {
        return new Step(
                new RecordFinding(
                        group.code(),
                        group.area(),
                        what.most(),
                        what.first(),
                        what.since().truncatedTo(ChronoUnit.SECONDS).toString()),
                group + " " + what.since() + " " + what.most(),
                () -> {});
    }

    private Step end(WatchFound found) {
        Group group = new Group(found.code(), found.area());
        Seen what = seen.get(group);
        long most = what == null ? found.count() : Math.max(found.count(), what.most());
        return new Step(
                new RecordFindingEnd(found.code(), found.area(), most),
                group + " " + found.seenAt() + " " + lookOf(found.area()),
                () -> forget(group));
    }

    private synchronized void forget(Group group) {
        seen.remove(group);
    }

    private @Nullable Instant lookOf(String check) {
        LastLook look = looks.get(check);
        return look == null ? null : look.ended();
    }

    private boolean isSeen(Group group) {
        Seen what = seen.get(group);
        return what != null && what.last().equals(lookOf(group.area()));
    }

    /** Nothing of it was seen for a while, by a check that reads as far as it goes. */
    private boolean isOver(WatchFound found) {
        Group group = new Group(found.code(), found.area());
        LastLook look = looks.get(found.area());
        if (look == null || isSeen(group)) {
            return false;
        }
        Seen what = seen.get(group);
        Instant last = what == null ? look.first() : what.last();
        return !clock.instant().isBefore(last.plus(CALM))
                && (!found.area().equals(TAIL) || passes(found.code()) || wasRead(found, last));
    }

    /** What was altered may only be too old for the newest events: all must be read again. */
    private boolean wasRead(WatchFound found, Instant last) {
        LastLook look = looks.get(EVERYTHING);
        return look != null
                && look.begun().isAfter(last)
                && !isSeen(new Group(found.code(), EVERYTHING));
    }

    private static boolean passes(String code) {
        return List.of(Kind.values()).stream()
                .anyMatch(kind -> kind.name().equals(code) && kind.passes());
    }
}
