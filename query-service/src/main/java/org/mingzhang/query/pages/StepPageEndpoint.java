package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.card.Cards;
import org.mingzhang.query.card.Steps;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.stream.StreamKind;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case, a procedure or an organisation, walked step by step. */
@Controller
public class StepPageEndpoint {
    private static final int WINDOW = 40;

    private final EventSource events;
    private final Sentences sentences;
    private final CodeNames codes;
    private final NamesOnRecord onRecord;
    private final RosterTable roster;

    StepPageEndpoint(
            EventSource events,
            Sentences sentences,
            CodeNames codes,
            NamesOnRecord onRecord,
            RosterTable roster) {
        this.roster = roster;
        this.events = events;
        this.sentences = sentences;
        this.codes = codes;
        this.onRecord = onRecord;
    }

    /** One line of the timeline. */
    public record Line(int step, EventView event) {}

    @GetMapping({"/{kind:cases|organisations|reinstatements}/{id}", "/{kind:upkeep}/{id}"})
    String step(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int step,
            @RequestParam(defaultValue = "known") String view,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            HttpServletRequest request,
            Model page) {
        StreamId stream =
                StreamKind.stream(kind, id).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        long head = events.head();
        List<Recorded<LedgerEvent>> recorded = events.events(stream);
        if (recorded.isEmpty()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        boolean corrected = corrected(view);
        Steps steps = Steps.of(stream, recorded, corrected);
        // Without a step the page opens at the newest.
        int at = within("step", step == 0 ? steps.count() : step, 1, steps);
        Recorded<LedgerEvent> now = steps.event(at);
        int first = Math.max(1, Math.min(at - WINDOW / 2, steps.count() - WINDOW + 1));
        int last = Math.min(steps.count(), first + WINDOW - 1);
        Names names = onRecord.in(recorded);
        Sentences named = sentences.with(names);
        Cards cards = new Cards(codes, names);
        page.addAttribute("names", names);
        page.addAttribute("frame", Frame.of(request, corrected ? head : now.position()));
        page.addAttribute("kind", kind);
        page.addAttribute("logins", logins(stream));
        page.addAttribute("stream", stream);
        page.addAttribute("view", corrected ? "corrected" : "known");
        page.addAttribute("step", at);
        page.addAttribute("steps", steps.count());
        page.addAttribute(
                "lines",
                IntStream.rangeClosed(first, last)
                        .mapToObj(each -> new Line(each, EventView.of(steps.event(each), named)))
                        .toList());
        page.addAttribute("now", EventView.of(now, named));
        page.addAttribute("changes", cards.of(steps.between(at - 1, at), steps.shown(at)));
        page.addAttribute("cards", cards.of(stream, steps.state(at), now.by().rulebook()));
        page.addAttribute("heading", Heading.of(steps.state(at), names));
        if (from != null && to != null) {
            int a = within("from", from, 0, steps);
            int b = within("to", to, 0, steps);
            page.addAttribute("from", a);
            page.addAttribute("to", b);
            page.addAttribute(
                    "compared",
                    cards.of(
                            steps.between(Math.min(a, b), Math.max(a, b)),
                            steps.shown(Math.max(a, b))));
        }
        return "query/step";
    }

    /** Whose the pseudonyms are; only who keeps or reviews accounts gets to that page. */
    private List<RosterTable.Row> logins(StreamId stream) {
        return stream.equals(UpkeepEvent.ACCOUNTS) ? roster.all() : List.of();
    }

    private static int within(String parameter, int step, int least, Steps steps) {
        if (step < least || step > steps.count()) {
            throw new BadParameter(
                    parameter,
                    new Text(
                            "步数须为 " + least + " 到 " + steps.count() + "。",
                            "A step is " + least + " to " + steps.count() + "."));
        }
        return step;
    }

    private static boolean corrected(String view) {
        return switch (view) {
            case "known" -> false;
            case "corrected" -> true;
            default ->
                    throw new BadParameter(
                            "view",
                            new Text("view 须为 known 或 corrected。", "view is known or corrected."));
        };
    }
}
