package org.mingzhang.query.cadre;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one person over HTTP. */
@RestController
public class CadreHistoryEndpoint {
    private final CadreHistories histories;
    private final EventSource events;

    CadreHistoryEndpoint(CadreHistories histories, EventSource events) {
        this.histories = histories;
        this.events = events;
    }

    @GetMapping("/api/v1/cadres/{id}/history")
    CadreHistory history(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "recorded") String axis) {
        AsOf point = AsOf.parse(at, asOf, knownAt, events.head());
        return histories
                .of(cadre(id), point, axis(axis))
                .orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }

    private static CadreId cadre(String id) {
        try {
            return new CadreId(id);
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(Faults.NOT_FOUND);
        }
    }

    private static HistoryAxis axis(String text) {
        try {
            return HistoryAxis.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter(
                    "axis", new Text("axis 须为 recorded 或 legal。", "axis is recorded or legal."));
        }
    }
}
