package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.query.cadre.CadreRow;
import org.mingzhang.query.casefile.CaseRow;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListFilter;
import org.mingzhang.query.listing.ListPage;
import org.mingzhang.query.listing.ListPositions;
import org.mingzhang.query.listing.ListSearch;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.organisation.OrganisationRow;
import org.mingzhang.query.stream.EventView;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Find a person, a case or an organisation. The text searched for travels in a form, unseen. */
@Controller
public class HomePageEndpoint {
    private static final int FEW = 10;
    private static final int MANY = 50;

    private final ListTable<CadreRow> cadres;
    private final ListTable<CaseRow> cases;
    private final ListTable<OrganisationRow> organisations;
    private final ListPositions positions;
    private final EventSource events;
    private final Sentences sentences;
    private final NamesOnRecord onRecord;
    private final CurrentActor actor;

    HomePageEndpoint(
            ListTable<CadreRow> cadres,
            ListTable<CaseRow> cases,
            ListTable<OrganisationRow> organisations,
            ListPositions positions,
            EventSource events,
            Sentences sentences,
            NamesOnRecord onRecord,
            CurrentActor actor) {
        this.cadres = cadres;
        this.cases = cases;
        this.organisations = organisations;
        this.positions = positions;
        this.events = events;
        this.sentences = sentences;
        this.onRecord = onRecord;
        this.actor = actor;
    }

    /** One list on a page. */
    public record Shown(String list, ListPage found) {}

    @GetMapping("/")
    String home(HttpServletRequest request, Model page) {
        long head = events.head();
        if (reads()) {
            List<Recorded<LedgerEvent>> latest =
                    events.between(Math.max(0, head - FEW + 1), head).reversed();
            Sentences named = sentences.with(onRecord.in(latest));
            page.addAttribute(
                    "latest", latest.stream().map(each -> EventView.of(each, named)).toList());
            page.addAttribute("persons", count(cadres));
            page.addAttribute("files", count(cases));
        }
        return show(request, page, head, List.of(), "");
    }

    /** Everybody starts here; the administrator sees no content. */
    private boolean reads() {
        return actor.find().stream()
                .flatMap(each -> each.roles().stream())
                .anyMatch(role -> role != Role.ADMIN);
    }

    private long count(ListTable<?> table) {
        return table.page(new ListSearch(null, 1, null), () -> positions.of(table.name())).total();
    }

    @PostMapping("/")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model page) {
        List<ListTable<?>> asked =
                list == null ? List.of(cadres, cases, organisations) : List.of(table(list));
        ListSearch search = new ListSearch(ListFilter.text(q), list == null ? FEW : MANY, after);
        return show(request, page, asked, search, q);
    }

    private String show(
            HttpServletRequest request,
            Model page,
            List<ListTable<?>> asked,
            ListSearch search,
            String q) {
        List<Shown> shown =
                asked.stream()
                        .map(
                                table ->
                                        new Shown(
                                                table.name(),
                                                table.page(
                                                        search, () -> positions.of(table.name()))))
                        .toList();
        long position =
                shown.stream().mapToLong(each -> each.found().asOfPosition()).min().orElse(-1);
        page.addAttribute(
                "names",
                onRecord.in(
                        shown.stream().flatMap(each -> each.found().items().stream()).toList()));
        return show(request, page, position, shown, q);
    }

    private static String show(
            HttpServletRequest request, Model page, long position, List<Shown> shown, String q) {
        page.addAttribute("frame", Frame.of(request, position));
        page.addAttribute("shown", shown);
        page.addAttribute("q", q);
        return "query/home";
    }

    private ListTable<?> table(String name) {
        return switch (name) {
            case "cases" -> cases;
            case "organisations" -> organisations;
            default -> cadres;
        };
    }
}
