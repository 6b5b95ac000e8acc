package org.mingzhang.app.audit;

import java.time.Duration;
import java.time.Instant;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.store.StoredEvents;

/**
 * How long a change of the log's key or policy may be without its record, where somebody serves the
 * ledger: who records it follows the log within seconds. For whoever looks once; a watch that goes
 * on looking has its own clock for it, which no file can mislead.
 */
public final class RecordGrace {
    /** A change is on record within seconds of it. */
    public static final Duration WITHIN = Duration.ofMinutes(1);

    private RecordGrace() {}

    /**
     * True for a change that may just be being recorded: its file was written within the last
     * minute, and no event behind it is older. Where nobody says when a file was written, false.
     */
    public static boolean covers(
            Finding finding, LedgerSource source, StoredEvents stored, Instant now) {
        String file =
                switch (finding.kind()) {
                    case KEY_END_UNRECORDED -> "vkeys";
                    case POLICY_CHANGE_UNRECORDED -> "policy.note";
                    default -> "";
                };
        return !file.isEmpty()
                && source.writtenAt(file).filter(at -> isYoung(at, now)).isPresent()
                && stored.entries(finding.position(), 1).stream()
                        .allMatch(entry -> isYoung(entry.stored().recordedAt(), now));
    }

    /** A time to come is none to be believed either. */
    private static boolean isYoung(Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(WITHIN) < 0;
    }
}
