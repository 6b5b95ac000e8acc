package org.mingzhang.query.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The lists over HTTP. A text to search for may be a name, so it comes in a body only. */
@RestController
public class ListEndpoint {
    private static final String LIST = "/api/v1/{list:cases|cadres|organisations}";

    private final Map<String, ListTable<?>> tables;
    private final ListPositions positions;

    ListEndpoint(List<ListTable<?>> tables, ListPositions positions) {
        this.positions = positions;
        this.tables =
                tables.stream().collect(Collectors.toMap(ListTable::name, Function.identity()));
    }

    @GetMapping(LIST)
    ResponseEntity<ListPage> list(
            @PathVariable("list") String name,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Origin origin,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        if (q != null) {
            throw new BadParameter(
                    "q",
                    new Text(
                            "姓名不得出现在地址中：请以 POST /api/v1/" + name + "/search 查询。",
                            "Names do not belong in addresses: POST /api/v1/"
                                    + name
                                    + "/search instead."));
        }
        ListFilter filter = new ListFilter(null, status, organ, ground, measure, from, to, origin);
        return answer(page(name, new ListSearch(filter, limit, after)));
    }

    @PostMapping(LIST + "/search")
    ListPage search(@PathVariable("list") String name, @RequestBody ListSearch search) {
        return page(name, search);
    }

    private static ResponseEntity<ListPage> answer(ListPage page) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.next() != null) {
            String next =
                    ServletUriComponentsBuilder.fromCurrentRequest()
                            .replaceQueryParam("after", page.next())
                            .build()
                            .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private ListPage page(String name, ListSearch search) {
        ListTable<?> table = tables.get(name);
        if (table == null) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        return table.page(search, () -> positions.of(name));
    }
}
