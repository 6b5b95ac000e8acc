package org.mingzhang.query.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.StreamId;
import org.mingzhang.wire.EventTypes;

/** A ledger in memory: one event an hour, starting on the first of January 2024. */
public final class MemoryLedger implements EventSource {
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private final List<Recorded<LedgerEvent>> recorded = new ArrayList<>();

    /** Records one event and answers with its position. */
    public long record(LedgerEvent event) {
        return record(event, "cn-party-jiangxi", Origin.LIVE);
    }

    /** Records one event under a rulebook. */
    public long record(LedgerEvent event, String rulebook, Origin origin) {
        return record(event, new RulebookVersion(rulebook, "1"), origin);
    }

    /** Records one event under a version of a rulebook. */
    public long record(LedgerEvent event, RulebookVersion rulebook, Origin origin) {
        long position = recorded.size();
        recorded.add(
                new Recorded<>(
                        position,
                        "event-" + position,
                        event.stream(),
                        events(event.stream()).size(),
                        EventTypes.nameOf(event.getClass()),
                        instant(position),
                        attribution(position, rulebook, origin),
                        event));
        return position;
    }

    /** When the event at a position was recorded. */
    public static Instant instant(long position) {
        return FIRST.plusSeconds(3600 * position);
    }

    /** Every event in recorded order. */
    public List<Recorded<LedgerEvent>> all() {
        return List.copyOf(recorded);
    }

    @Override
    public List<Recorded<LedgerEvent>> events(StreamId stream) {
        return recorded.stream().filter(each -> each.stream().equals(stream)).toList();
    }

    @Override
    public List<Recorded<LedgerEvent>> firsts(Collection<StreamId> streams) {
        return recorded.stream()
                .filter(each -> each.sequence() == 0 && streams.contains(each.stream()))
                .toList();
    }

    @Override
    public List<Recorded<LedgerEvent>> between(long from, long to) {
        return recorded.stream()
                .filter(each -> each.position() >= from && each.position() <= to)
                .toList();
    }

    @Override
    public Optional<Recorded<LedgerEvent>> event(String eventId) {
        return recorded.stream().filter(each -> each.eventId().equals(eventId)).findFirst();
    }

    @Override
    public long head() {
        return recorded.size() - 1L;
    }

    private static Attribution attribution(long position, RulebookVersion rulebook, Origin origin) {
        return new Attribution(
                new CommandId("command-" + position),
                "a-command",
                new AccountId("recorder"),
                new OrganisationId("O-1"),
                "因为需要",
                rulebook,
                origin,
                new ContentDigest("0".repeat(64)),
                null,
                List.of());
    }
}
