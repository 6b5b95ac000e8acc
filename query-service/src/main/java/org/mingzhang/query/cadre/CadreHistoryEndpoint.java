package org.mingzhang.query.cadre;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one person over HTTP. */
@RestController
public class CadreHistoryEndpoint {
    /** Legal days are days in China, wherever the machine stands. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final CadreHistories histories;
    private final EventSource events;
    private final Clock clock;

    CadreHistoryEndpoint(CadreHistories histories, EventSource events, Clock clock) {
        this.histories = histories;
        this.events = events;
        this.clock = clock;
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

    /** As the record of the person alone has it; nothing is reckoned anew. */
    @GetMapping("/api/v1/cadres/{id}/restrictions")
    CadreRestrictions restrictions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        AsOf point = AsOf.parse(at, asOf, knownAt, events.head());
        CadreId cadre = cadre(id);
        CadreFile file = CadreFile.UNKNOWN;
        for (Recorded<LedgerEvent> each : events.events(cadre.stream())) {
            if (point.includes(each)) {
                file = file.evolve((CadreEvent) each.event());
            }
        }
        if (!file.known()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        LocalDate asked = point.asOf();
        LocalDate day = asked == null ? LocalDate.now(clock.withZone(LEGAL_ZONE)) : asked;
        return CadreRestrictions.of(point, cadre, file, day);
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
