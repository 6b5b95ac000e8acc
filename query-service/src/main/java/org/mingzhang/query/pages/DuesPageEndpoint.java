package org.mingzhang.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.dues.Digest;
import org.mingzhang.query.dues.DuePage;
import org.mingzhang.query.dues.DueQuestion;
import org.mingzhang.query.naming.NamesOnRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is due, and what becomes possible, as a page. */
@Controller
public class DuesPageEndpoint {
    private final Digest digest;
    private final NamesOnRecord onRecord;
    private final Clock clock;

    DuesPageEndpoint(Digest digest, NamesOnRecord onRecord, Clock clock) {
        this.digest = digest;
        this.onRecord = onRecord;
        this.clock = clock;
    }

    @GetMapping("/dues")
    String dues(
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Model model) {
        LocalDate today = DueQuestion.today(clock);
        DueQuestion question = DueQuestion.parse(organ, asOf, within, null, after, today);
        DuePage page = digest.page(question);
        model.addAttribute("frame", Frame.of(request, page.asOfPosition()));
        model.addAttribute("question", question);
        model.addAttribute("found", page);
        model.addAttribute("names", onRecord.in(page));
        model.addAttribute("next", next(page));
        return "query/dues";
    }

    private static @Nullable String next(DuePage page) {
        return page.next() == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("after", page.next())
                        .build()
                        .toUriString();
    }
}
