package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.cadre.CadreRow;
import org.mingzhang.query.casefile.CaseRow;
import org.mingzhang.query.listing.ListFilter;
import org.mingzhang.query.listing.ListPage;
import org.mingzhang.query.listing.ListPositions;
import org.mingzhang.query.listing.ListSearch;
import org.mingzhang.query.listing.ListTable;
import org.mingzhang.query.listing.Listing;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.organisation.OrganisationRow;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A list narrowed by what is not personal; a name is searched for on the start page, unseen. */
@Controller
public class ListPageEndpoint {
    private static final int ROWS = 50;
    private static final Map<String, Listing<?>> LISTS =
            Map.of(
                    "cadres", CadreRow.LIST,
                    "cases", CaseRow.LIST,
                    "organisations", OrganisationRow.LIST);

    private final Map<String, ListTable<?>> tables;
    private final ListPositions positions;
    private final NamesOnRecord onRecord;
    private final Rulebooks books;

    ListPageEndpoint(
            List<ListTable<?>> tables,
            ListPositions positions,
            NamesOnRecord onRecord,
            Rulebooks books) {
        this.tables =
                tables.stream().collect(Collectors.toMap(ListTable::name, Function.identity()));
        this.positions = positions;
        this.onRecord = onRecord;
        this.books = books;
    }

    /** A value a reader may choose. */
    public record Choice(String code, Text label) {}

    @GetMapping("/{list:cases|cadres|organisations}")
    String list(
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model page) {
        ListFilter filter = new ListFilter(null, status, organ, ground, measure, from, to, null);
        ListTable<?> table = Objects.requireNonNull(tables.get(list), list);
        ListPage found = table.page(new ListSearch(filter, ROWS, after), () -> positions.of(list));
        page.addAttribute("frame", Frame.of(request, found.asOfPosition()));
        page.addAttribute("shown", new HomePageEndpoint.Shown(list, found));
        page.addAttribute("names", onRecord.in(found.items()));
        page.addAttribute("filter", filter);
        page.addAttribute("next", next(found));
        choices(list, page);
        return "query/list";
    }

    private void choices(String list, Model page) {
        Listing<?> listing = Objects.requireNonNull(LISTS.get(list), list);
        page.addAttribute(
                "statuses",
                listing.statuses().keySet().stream()
                        .sorted()
                        .map(status -> new Choice(status, Labels.text("status." + status)))
                        .toList());
        page.addAttribute(
                "grounds",
                byBook(
                        book ->
                                book.grounds().stream()
                                        .map(each -> new Choice(each.code(), each.label()))
                                        .toList()));
        page.addAttribute(
                "measures",
                listing.measures() == null
                        ? Map.of()
                        : byBook(
                                book ->
                                        book.measures().stream()
                                                .map(each -> new Choice(each.code(), each.label()))
                                                .toList()));
    }

    private Map<String, List<Choice>> byBook(Function<Rulebook, List<Choice>> choices) {
        return books.ids().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> choices.apply(books.byId(id)),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static @Nullable String next(ListPage found) {
        return found.next() == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("after", found.next())
                        .build()
                        .toUriString();
    }
}
