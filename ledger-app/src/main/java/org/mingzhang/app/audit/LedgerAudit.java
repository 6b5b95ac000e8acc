package org.mingzhang.app.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.RunningTree;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.store.SealingKeys;
import org.mingzhang.store.StoredEvents;

/**
 * Whether the rows still say what was recorded: each row is what its leaf commits to, no position
 * is missing, the leaves give the root that was signed, and keys are gone where an erasure is on
 * record, and nowhere else. Who can change rows, leaves and published files alike is found out by
 * whoever holds an earlier checkpoint.
 *
 * @param events how many were read
 * @param signed how many of them are under the checkpoint
 * @param findings at most {@value #MOST} of them
 * @param found how many there are
 */
public record LedgerAudit(long events, long signed, List<Finding> findings, long found) {
    /** How many findings are kept; one forged row is enough to know. */
    public static final int MOST = 100;

    private static final int PAGE = 1_000;

    public LedgerAudit {
        findings = List.copyOf(findings);
    }

    /** What can be wrong. */
    public enum Kind {
        /** The row says something else than was recorded. */
        ROW_CHANGED,
        /** No row has this position. */
        ROW_MISSING,
        /** There are fewer events than were signed. */
        TAIL_MISSING,
        /** The events give another root than was signed. */
        ROOT_DIFFERS,
        /** The texts of the event cannot be read any more, and no erasure is on record. */
        KEY_MISSING,
        /** An erasure is on record, and the texts of the event can still be read. */
        KEY_LEFT,
        /** A key of the log ended at this size, and no event says so. */
        KEY_END_UNRECORDED,
        /** An event says that a key of the log ended, and the log keeps no such handover. */
        KEY_END_UNFOUNDED,
        /** The log stated another policy at this size, and no event says so. */
        POLICY_CHANGE_UNRECORDED,
        /** An event says that the policy changed, and the log keeps no such policy. */
        POLICY_CHANGE_UNFOUNDED,
        /** An event says a root of the log's twin that the published one has not. */
        TWIN_ROOT_UNFOUNDED,
        /** An account that was recorded here last, and its row is gone. */
        ACCOUNT_MISSING,
        /** An account or its tokens are as they were before what was recorded here last. */
        ACCOUNT_SET_BACK,
        /** What is kept of the accounts on record is not what was recorded here last. */
        ROSTER_DIFFERS,
        /** An account was changed minutes ago, and no event after this one says so. */
        ACCOUNTS_UNRECORDED
    }

    /**
     * One thing that is wrong.
     *
     * @param position where
     * @param eventId of the event there; null where there is none
     * @param account its pseudonym; null where it is not about an account
     */
    public record Finding(
            Kind kind, long position, @Nullable String eventId, @Nullable String account) {
        public Finding(Kind kind, long position, @Nullable String eventId) {
            this(kind, position, eventId, null);
        }
    }

    /**
     * Reads everything.
     *
     * @param commits whether a row says what its entry commits to
     * @param checkpoint the newest that is published, or an older one somebody kept; null before
     *     the first
     * @param progress told how many events have been read
     */
    public static LedgerAudit of(
            StoredEvents stored,
            SealingKeys keys,
            Predicate<StoredEvents.Entry> commits,
            @Nullable Checkpoint checkpoint,
            LongConsumer progress) {
        long signed = checkpoint == null ? 0 : checkpoint.size();
        KeysAsRecorded keysAsRecorded = KeysAsRecorded.now(keys);
        List<Long> suspects = new ArrayList<>();
        Findings findings = new Findings();
        RunningTree tree = new RunningTree();
        long next = 0;
        List<StoredEvents.Entry> page = stored.entries(next, PAGE);
        while (!page.isEmpty()) {
            for (StoredEvents.Entry entry : page) {
                long position = entry.stored().position();
                for (; next < position; next++) {
                    findings.add(Kind.ROW_MISSING, next, null);
                }
                if (!commits.test(entry)) {
                    findings.add(Kind.ROW_CHANGED, position, entry.stored().eventId());
                }
                if (keysAsRecorded.findingOf(entry) != null) {
                    suspects.add(position);
                }
                if (tree.size() < signed) {
                    tree.add(Hash.ofLeaf(EventSealing.leaf(entry)));
                }
                next = position + 1;
            }
            progress.accept(next);
            page = stored.entries(next, PAGE);
        }
        if (next < signed) {
            findings.add(Kind.TAIL_MISSING, next, null);
        } else if (checkpoint != null && !tree.root().equals(checkpoint.root())) {
            findings.add(Kind.ROOT_DIFFERS, signed, null);
        }
        keys(suspects, stored, keys, findings);
        return new LedgerAudit(next, Math.min(signed, next), findings.kept, findings.count);
    }

    /** Looks a second time: something may have been erased while the rows were read. */
    private static void keys(
            List<Long> suspects, StoredEvents stored, SealingKeys keys, Findings findings) {
        KeysAsRecorded now = KeysAsRecorded.now(keys);
        for (long position : suspects) {
            for (StoredEvents.Entry entry : stored.entries(position, 1)) {
                Kind wrong = now.findingOf(entry);
                if (wrong != null) {
                    findings.add(wrong, position, entry.stored().eventId());
                }
            }
        }
    }

    /**
     * Which keys must be gone.
     *
     * @param erased of each erased stream, up to which position
     */
    private record KeysAsRecorded(Map<String, Long> erased) {
        static KeysAsRecorded now(SealingKeys keys) {
            Map<String, Long> erased = new HashMap<>();
            keys.erasures(-1).forEach(each -> erased.put(each.streamId(), each.position()));
            return new KeysAsRecorded(erased);
        }

        @Nullable Kind findingOf(StoredEvents.Entry entry) {
            boolean due =
                    entry.stored().position()
                            <= erased.getOrDefault(entry.stored().streamId(), -1L);
            if (entry.keyId() == null || due == (entry.wrapped() == null)) {
                return null;
            }
            return due ? Kind.KEY_LEFT : Kind.KEY_MISSING;
        }
    }

    /** The same audit with what else was found. */
    public LedgerAudit with(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream()).limit(MOST).toList();
        return new LedgerAudit(events, signed, all, found + more.size());
    }

    /** True when nothing is wrong. */
    public boolean sound() {
        return found == 0;
    }

    private static final class Findings {
        private final List<Finding> kept = new ArrayList<>();
        private long count;

        void add(Kind kind, long position, @Nullable String eventId) {
            count++;
            if (kept.size() < MOST) {
                kept.add(new Finding(kind, position, eventId));
            }
        }
    }
}
