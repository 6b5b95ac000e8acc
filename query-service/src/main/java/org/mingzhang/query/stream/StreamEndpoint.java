package org.mingzhang.query.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.Changes;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The state of a stream at a point, its events, and what changed between two positions. */
@RestController
public class StreamEndpoint {
    private static final String ONE = "/api/v1/" + StreamKind.PATTERN + "/{id}";
    private static final int PAGE = 200;

    private final EventSource events;
    private final Sentences sentences;
    private final NamesOnRecord names;

    StreamEndpoint(EventSource events, Sentences sentences, NamesOnRecord names) {
        this.events = events;
        this.sentences = sentences;
        this.names = names;
    }

    /**
     * Some events of a stream.
     *
     * @param next the sequence to go on {@code after}; absent on the last page
     */
    public record Timeline(
            AsOf asOf, StreamId stream, long total, List<EventView> events, @Nullable Long next) {}

    /** The differences between two positions. */
    public record Difference(StreamId stream, long from, long to, List<ChangeView> changes) {}

    @GetMapping(ONE)
    ResponseEntity<StateAsOf> state(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        // The head is read before the events: what is answered may hold more, never less.
        AsOf point = AsOf.parse(at, asOf, knownAt, events.head());
        StreamId stream = stream(kind, id);
        StateAsOf state = StateAsOf.of(stream, recorded(stream), point);
        return ResponseEntity.ok().eTag("\"" + state.version() + "\"").body(state);
    }

    @GetMapping(ONE + "/timeline")
    Timeline timeline(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > PAGE) {
            throw new BadParameter(
                    "limit", new Text("limit 须为 1 到 " + PAGE + "。", "limit is 1 to " + PAGE + "."));
        }
        AsOf point = AsOf.parse(at, asOf, knownAt, events.head());
        StreamId stream = stream(kind, id);
        List<Recorded<LedgerEvent>> included =
                recorded(stream).stream().filter(point::includes).toList();
        List<Recorded<LedgerEvent>> rest =
                included.stream().filter(each -> each.sequence() > after).toList();
        List<Recorded<LedgerEvent>> page = rest.subList(0, Math.min(limit, rest.size()));
        Sentences named = sentences.with(names.in(page));
        return new Timeline(
                point,
                stream,
                included.size(),
                page.stream().map(each -> EventView.of(each, named)).toList(),
                page.size() < rest.size() ? page.getLast().sequence() : null);
    }

    @GetMapping(ONE + "/diff")
    Difference diff(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam String from,
            @RequestParam String to) {
        long head = events.head();
        long first = AsOf.position("from", from, head);
        long last = AsOf.position("to", to, head);
        if (first > last) {
            throw new BadParameter(
                    "from", new Text("from 不得大于 to。", "from must not lie after to."));
        }
        StreamId stream = stream(kind, id);
        return new Difference(
                stream,
                first,
                last,
                Changes.between(stream, recorded(stream), AsOf.at(first), AsOf.at(last)).stream()
                        .map(ChangeView::of)
                        .toList());
    }

    @GetMapping("/api/v1/events/{eventId}")
    EventView event(@PathVariable String eventId) {
        return events.event(eventId)
                .map(recorded -> EventView.of(recorded, sentences.with(names.in(recorded))))
                .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }

    private static StreamId stream(String kind, String id) {
        return StreamKind.stream(kind, id).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }

    private List<Recorded<LedgerEvent>> recorded(StreamId stream) {
        List<Recorded<LedgerEvent>> recorded = events.events(stream);
        if (recorded.isEmpty()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        return recorded;
    }
}
