package org.mingzhang.command.platform.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.upkeep.recordtwinroot.RecordTwinRoot;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Succession;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.walk.Twin;
import org.mingzhang.shared.AccountId;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Puts what the log's twin was signed at on record, once an hour while the log grows: its entry is
 * in both trees, so each of them commits to the other.
 */
public final class TwinRoots {
    private static final AccountId KEEPER = new AccountId("log-keeper");
    private static final String REASON = "国密孪生树的根 (the root of the twin tree)";
    private static final Duration HOUR = Duration.ofHours(1);

    private final OwnRecords records;
    private final InstantSource clock;
    private @Nullable TwinRootRecorded last;

    TwinRoots(OwnRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Records the newest root when it is due.
     *
     * @param log its files, by path
     * @throws MalformedNote when what is published is damaged, or no listed key signed it
     * @throws org.mingzhang.platform.web.FaultException when it cannot be recorded
     */
    public List<Receipt> recordDue(Function<String, Optional<byte[]>> log) {
        Optional<byte[]> published = log.apply(Twin.CHECKPOINT);
        Optional<byte[]> checkpoint = log.apply("checkpoint");
        if (published.isEmpty() || checkpoint.isEmpty()) {
            return List.of();
        }
        String name = Checkpoint.of(SignedNote.of(checkpoint.get()).text()).origin();
        Twin twin = Twin.of(published.get(), name, log);
        Instant now = clock.instant();
        if (isDue(twin, now)) {
            last = records.state(UpkeepEvent.TWIN).twin();
        }
        return isDue(twin, now) ? List.of(record(twin, now)) : List.of();
    }

    /** Grown by more than the entry of the last record, or the log would never come to rest. */
    private boolean isDue(Twin twin, Instant now) {
        return last == null
                || (twin.head().size() > last.logSize() + 1
                        && !Instant.parse(last.readAt()).plus(HOUR).isAfter(now));
    }

    private Receipt record(Twin twin, Instant now) {
        return records.record(
                new RecordTwinRoot(
                        twin.head().size(),
                        twin.head().root().base64(),
                        signature(twin),
                        now.truncatedTo(ChronoUnit.SECONDS).toString()),
                KEEPER,
                REASON,
                Long.toString(twin.head().size()));
    }

    private static String signature(Twin twin) {
        List<VerifierKey> signers = twin.signedBy(twin.keys(Succession.listed(twin.files())));
        return twin.note().signatures().stream()
                .filter(line -> signers.stream().anyMatch(line::isBy))
                .findFirst()
                .orElseThrow(() -> new MalformedNote("no listed key signed the twin"))
                .toString();
    }
}
