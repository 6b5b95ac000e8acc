package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.stream.StreamKind;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One event: what, who, for which organ, why, by which rules, and what it changed. */
@Controller
public class EventPageEndpoint {
    private final EventSource events;
    private final Sentences sentences;
    private final Said said;

    EventPageEndpoint(EventSource events, Sentences sentences, FieldWording wording) {
        this.events = events;
        this.sentences = sentences;
        this.said = new Said(wording);
    }

    @GetMapping("/events/{eventId}")
    String event(@PathVariable String eventId, HttpServletRequest request, Model page) {
        Recorded<LedgerEvent> recorded =
                events.event(eventId).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        Steps steps = Steps.of(recorded.stream(), events.events(recorded.stream()), false);
        int step = steps.stepOf(eventId);
        page.addAttribute("frame", Frame.of(request, recorded.position()));
        page.addAttribute("now", EventView.of(recorded, sentences));
        page.addAttribute("step", step);
        page.addAttribute("steps", steps.count());
        page.addAttribute(
                "kind", StreamKind.of(recorded.stream().type()).map(StreamKind::word).orElse(""));
        page.addAttribute("changes", said.changes(steps.changes(step)));
        page.addAttribute(
                "groups", said.groups((Record) recorded.event(), recorded.by().rulebook()));
        return "query/event";
    }
}
