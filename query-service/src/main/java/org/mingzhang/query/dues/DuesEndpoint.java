package org.mingzhang.query.dues;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What is due over HTTP. */
@RestController
public class DuesEndpoint {
    private final Digest digest;
    private final Clock clock;

    DuesEndpoint(Digest digest, Clock clock) {
        this.digest = digest;
        this.clock = clock;
    }

    @GetMapping("/api/v1/dues")
    ResponseEntity<DuePage> dues(
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String within,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate today = DueQuestion.today(clock);
        DuePage page = digest.page(DueQuestion.parse(organ, asOf, within, limit, after, today));
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
}
