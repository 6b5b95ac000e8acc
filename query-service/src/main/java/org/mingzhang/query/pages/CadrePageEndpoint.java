package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.cadre.CadreHistories;
import org.mingzhang.query.cadre.CadreHistory;
import org.mingzhang.query.cadre.HistoryAxis;
import org.mingzhang.query.cadre.HistoryEntry;
import org.mingzhang.query.cadre.Standing;
import org.mingzhang.query.card.Cards;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.history.StateAsOf;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.pages.Heading.Chip;
import org.mingzhang.query.stream.StreamKind;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one person. */
@Controller
public class CadrePageEndpoint {
    private static final int PAGE = 50;

    private final EventSource events;
    private final CadreHistories histories;
    private final CodeNames codes;
    private final NamesOnRecord onRecord;
    private final Clock clock;

    CadrePageEndpoint(
            EventSource events,
            CadreHistories histories,
            CodeNames codes,
            NamesOnRecord onRecord,
            Clock clock) {
        this.events = events;
        this.histories = histories;
        this.codes = codes;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    /** One line of the history. */
    public record Line(HistoryEntry entry, Text kind) {}

    @GetMapping("/cadres/{id}")
    String history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "recorded") String axis,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            Model model) {
        AsOf point = AsOf.parse(at, asOf, knownAt, events.head());
        StreamId stream =
                StreamKind.stream("cadres", id)
                        .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        boolean legal = axis.equals("legal");
        CadreHistory history =
                histories
                        .of(
                                new CadreId(id),
                                point,
                                legal ? HistoryAxis.LEGAL : HistoryAxis.RECORDED)
                        .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
        List<Recorded<LedgerEvent>> own =
                events.events(stream).stream().filter(point::includes).toList();
        StateAsOf state = StateAsOf.of(stream, own, point);
        LocalDate day = day(point, history);
        List<HistoryEntry> entries = history.entries();
        Names names = onRecord.in(List.of(state.state(), history));
        model.addAttribute("names", names);
        int pages = Math.max(1, Math.ceilDiv(entries.size(), PAGE));
        int shown = Math.max(1, Math.min(page, pages));
        model.addAttribute("frame", Frame.of(request, point.position()));
        model.addAttribute("id", id);
        model.addAttribute("point", point);
        model.addAttribute("axis", legal ? "legal" : "recorded");
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("total", entries.size());
        model.addAttribute("file", (CadreFile) state.state());
        model.addAttribute("day", day.toString());
        model.addAttribute("standings", standings((CadreFile) state.state(), own, point, id, day));
        model.addAttribute("lines", lines(entries, shown));
        model.addAttribute(
                "cards",
                entries.isEmpty()
                        ? List.of()
                        : new Cards(codes, names)
                                .of(stream, state.state(), entries.getLast().rulebook()));
        return "query/cadre";
    }

    private List<Chip> standings(
            CadreFile file, List<Recorded<LedgerEvent>> own, AsOf point, String id, LocalDate day) {
        Subject person = Subject.cadre(new CadreId(id));
        List<SubjectFile> inCases =
                file.cases().stream()
                        .map(CaseId::stream)
                        .map(each -> StateAsOf.of(each, events.events(each), point).state())
                        .map(state -> ((AccountabilityCase) state).fileOf(person))
                        .toList();
        boolean restored =
                own.stream()
                        .map(Recorded::event)
                        .filter(ReinstatementEnded.class::isInstance)
                        .map(ReinstatementEnded.class::cast)
                        .reduce((earlier, later) -> later)
                        .filter(ReinstatementEnded::restored)
                        .isPresent();
        return Standing.of(file, inCases, restored, day).stream()
                .map(standing -> new Chip(Labels.of(standing), standing.tone()))
                .toList();
    }

    /** The day at which the shown point stands: today unless the reader looks back. */
    private LocalDate day(AsOf point, CadreHistory history) {
        if (point.asOf() != null) {
            return point.asOf();
        }
        boolean back = point.at() != null || point.knownAt() != null;
        return history.entries().stream()
                .filter(entry -> back)
                .map(HistoryEntry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant)
                .atZone(Frame.ZONE)
                .toLocalDate();
    }

    private static List<Line> lines(List<HistoryEntry> entries, int page) {
        return entries.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(entry -> new Line(entry, Labels.of(entry.kind())))
                .toList();
    }
}
