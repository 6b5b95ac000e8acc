package org.mingzhang.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.mingzhang.app.audit.KeyEnds;
import org.mingzhang.app.audit.LedgerAudit;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.shared.Text;
import org.mingzhang.store.StoredEvents;

/** Whether each change of the log's key is on record, and each that is on record was one. */
final class KeyCheck implements Check.Look {
    /** A change is on record within seconds of it. */
    private static final Duration RECORDED_WITHIN = Duration.ofMinutes(1);

    private final StoredEvents stored;
    private final Function<String, Optional<byte[]>> files;
    private final InstantSource clock;
    private final Map<Finding, Instant> unrecorded = new HashMap<>();
    private Instant since;

    /**
     * A check.
     *
     * @param since from when on somebody records changes; {@link Instant#MAX} when nobody does
     */
    KeyCheck(
            StoredEvents stored,
            Function<String, Optional<byte[]>> files,
            InstantSource clock,
            Instant since) {
        this.stored = stored;
        this.files = files;
        this.clock = clock;
        this.since = since;
    }

    @Override
    public Sight look(LongConsumer progress) {
        List<LedgerAudit.Finding> found = KeyEnds.of(stored, files);
        Set<Finding> wrong = new LinkedHashSet<>();
        for (LedgerAudit.Finding each : found) {
            Finding finding =
                    new Finding(Kind.valueOf(each.kind().name()), Long.toString(each.position()));
            if (!finding.kind().passes() || isOver(finding)) {
                wrong.add(finding);
            }
        }
        // What is there at the first look may be old; what comes later has just come.
        since = since.equals(Instant.MAX) ? since : clock.instant();
        return new Sight(
                wrong,
                new Text("全部密钥交接及其登记", "all handovers of keys, and what is on record of them"));
    }

    private boolean isOver(Finding finding) {
        Instant first = unrecorded.computeIfAbsent(finding, each -> since);
        return first.isBefore(clock.instant().minus(RECORDED_WITHIN));
    }
}
