package org.mingzhang.app.watch.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.app.watch.Watch;
import org.mingzhang.app.watch.WatchedLedger;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.pages.Frame;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.upkeep.event.WatchFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the watch found, and what to do about it, for whoever runs the ledger. */
@Controller
public class WatchPageEndpoint {
    private static final int SHOWN = 20;

    private final Watch watch;
    private final EventSource events;
    private final Sentences sentences;
    private final RosterTable roster;

    WatchPageEndpoint(
            WatchedLedger ledger, EventSource events, Sentences sentences, RosterTable roster) {
        this.roster = roster;
        this.watch = ledger.watch();
        this.events = events;
        this.sentences = sentences;
    }

    @GetMapping("/watch")
    String page(HttpServletRequest request, Model page) {
        page.addAttribute("frame", Frame.of(request, events.head()));
        page.addAttribute("answer", WatchEndpoint.Answer.of(watch));
        List<Recorded<LedgerEvent>> found = events.events(UpkeepEvent.WATCH);
        page.addAttribute("entries", entries(found));
        page.addAttribute("found", newest(found));
        page.addAttribute("keys", newest(events.events(UpkeepEvent.LOG_KEYS)));
        page.addAttribute("policies", newest(events.events(UpkeepEvent.POLICY)));
        page.addAttribute("accounts", !roster.all().isEmpty());
        return "app/watch";
    }

    /** The newest entry of each finding, by its check and its kind. */
    private static Map<String, Long> entries(List<Recorded<LedgerEvent>> recorded) {
        Map<String, Long> entries = new HashMap<>();
        for (Recorded<LedgerEvent> each : recorded) {
            if (each.event() instanceof WatchFound found) {
                entries.put(found.area() + " " + found.code(), each.position());
            }
        }
        return entries;
    }

    private List<EventView> newest(List<Recorded<LedgerEvent>> recorded) {
        return recorded.reversed().stream()
                .limit(SHOWN)
                .map(each -> EventView.of(each, sentences))
                .toList();
    }
}
