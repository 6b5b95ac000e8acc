package org.mingzhang.app.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.audit.LedgerAudit.Kind;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.Succession.Handover;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Whether each end of a key of the public log is on record, and each that is on record has its
 * handover in the log. Who could change the keys could leave one of the two out.
 */
public final class KeyEnds {
    /** A ledger changes its key once a year or so. */
    private static final int MOST = 1_000;

    private KeyEnds() {}

    /**
     * What does not fit.
     *
     * @param files of the public log, by path
     */
    public static List<Finding> of(StoredEvents stored, Function<String, Optional<byte[]>> files) {
        KeyList listed = listed(files);
        List<Entry> recorded =
                stored.entries(UpkeepEvent.LOG_KEYS.toString(), 0, Long.MAX_VALUE, MOST);
        List<LogKeyEnded> ends = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : recorded) {
            Optional<LogKeyEnded> end =
                    OwnEvent.read(entry.stored(), LogKeyEnded.class)
                            .filter(each -> isFounded(each, listed, files));
            if (end.isEmpty()) {
                findings.add(
                        new Finding(
                                Kind.KEY_END_UNFOUNDED,
                                entry.stored().position(),
                                entry.stored().eventId()));
            } else {
                ends.add(end.get());
            }
        }
        listed.ended()
                .forEach(
                        (key, size) -> {
                            if (ends.stream().noneMatch(end -> saysSo(end, key, size))) {
                                findings.add(new Finding(Kind.KEY_END_UNRECORDED, size, null));
                            }
                        });
        return findings;
    }

    private static boolean saysSo(LogKeyEnded end, VerifierKey key, long size) {
        return end.endedKey().equals(key.toString()) && end.logSize() == size;
    }

    private static boolean isFounded(
            LogKeyEnded end, KeyList listed, Function<String, Optional<byte[]>> files) {
        try {
            return listed.ended().keySet().stream()
                    .filter(key -> key.toString().equals(end.endedKey()))
                    .flatMap(key -> Succession.handover(key, listed, files).stream())
                    .anyMatch(handover -> fits(end, handover));
        } catch (MalformedNote damaged) {
            return false;
        }
    }

    private static boolean fits(LogKeyEnded end, Handover handover) {
        return end.logSize() == handover.last().size()
                && end.root().equals(handover.last().root().base64())
                && handover.successors().stream()
                        .anyMatch(key -> key.toString().equals(end.successor()));
    }

    private static KeyList listed(Function<String, Optional<byte[]>> files) {
        try {
            return Succession.listed(files);
        } catch (IllegalArgumentException damaged) {
            return KeyList.of(List.of());
        }
    }
}
