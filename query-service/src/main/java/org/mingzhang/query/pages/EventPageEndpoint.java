package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.card.Cards;
import org.mingzhang.query.card.Steps;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.stream.StreamKind;
import org.mingzhang.query.wording.CodeNames;
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
    private final CodeNames codes;
    private final NamesOnRecord onRecord;

    EventPageEndpoint(
            EventSource events, Sentences sentences, CodeNames codes, NamesOnRecord onRecord) {
        this.events = events;
        this.sentences = sentences;
        this.codes = codes;
        this.onRecord = onRecord;
    }

    @GetMapping("/events/{eventId}")
    String event(@PathVariable String eventId, HttpServletRequest request, Model page) {
        Recorded<LedgerEvent> recorded =
                events.event(eventId).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        List<Recorded<LedgerEvent>> stream = events.events(recorded.stream());
        Steps steps = Steps.of(recorded.stream(), stream, false);
        Names names = onRecord.in(stream);
        Cards cards = new Cards(codes, names);
        int step = steps.stepOf(eventId);
        page.addAttribute("names", names);
        page.addAttribute("frame", Frame.of(request, recorded.position()));
        page.addAttribute("now", EventView.of(recorded, sentences.with(names)));
        page.addAttribute("step", step);
        page.addAttribute("steps", steps.count());
        page.addAttribute(
                "kind", StreamKind.of(recorded.stream().type()).map(StreamKind::word).orElse(""));
        page.addAttribute("changes", cards.of(steps.between(step - 1, step), steps.shown(step)));
        page.addAttribute(
                "cards",
                cards.of(recorded.stream(), (Record) recorded.event(), recorded.by().rulebook()));
        return "query/event";
    }
}
