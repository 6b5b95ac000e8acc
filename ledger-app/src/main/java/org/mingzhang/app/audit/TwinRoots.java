package org.mingzhang.app.audit;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.app.audit.LedgerAudit.Finding;
import org.mingzhang.app.audit.LedgerAudit.Kind;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.walk.Twin;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** Whether each root of the log's twin that is on record is one the published twin goes on from. */
public final class TwinRoots {
    private static final int PAGE = 1_000;

    private TwinRoots() {}

    /**
     * What does not fit; nothing where no twin is published.
     *
     * @param files of the public log, by path
     */
    public static List<Finding> of(StoredEvents stored, Function<String, Optional<byte[]>> files) {
        List<Finding> findings = new ArrayList<>();
        published(files).ifPresent(twin -> compare(stored, twin, findings));
        return findings;
    }

    private static void compare(StoredEvents stored, Twin twin, List<Finding> findings) {
        List<Entry> page = page(stored, 0);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (!OwnEvent.read(entry.stored(), TwinRootRecorded.class)
                        .filter(recorded -> isRootOf(twin, recorded))
                        .isPresent()) {
                    findings.add(
                            new Finding(
                                    Kind.TWIN_ROOT_UNFOUNDED,
                                    entry.stored().position(),
                                    entry.stored().eventId()));
                }
            }
            page = page(stored, page.getLast().stored().position() + 1);
        }
    }

    private static List<Entry> page(StoredEvents stored, long from) {
        return stored.entries(UpkeepEvent.TWIN.toString(), from, Long.MAX_VALUE, PAGE);
    }

    private static boolean isRootOf(Twin twin, TwinRootRecorded recorded) {
        try {
            return twin.beginsWith(
                    new Checkpoint(
                            twin.head().origin(),
                            recorded.logSize(),
                            Hash.ofBase64(recorded.root())));
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            return false;
        }
    }

    private static Optional<Twin> published(Function<String, Optional<byte[]>> files) {
        try {
            Optional<byte[]> twin = files.apply(Twin.CHECKPOINT);
            return files.apply("checkpoint")
                    .map(log -> Checkpoint.of(SignedNote.of(log).text()).origin())
                    .flatMap(log -> twin.map(note -> Twin.of(note, log, files)));
        } catch (MalformedNote damaged) {
            return Optional.empty();
        }
    }
}
