package org.mingzhang.query.export.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.Readers;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/**
 * One export as a job.
 *
 * @param entries how many entries of the log were gone through
 * @param entriesTotal how many there are; 0 before it is begun
 * @param records written so far
 * @param expiresAt when the file is deleted
 * @param manifest digest of the export's list of files
 * @param bytes how long the file is
 * @param problem why it failed
 */
public record ExportJob(
        ExportId id,
        AccountId by,
        Readers readers,
        @Nullable StreamId matter,
        JobState state,
        long entries,
        long entriesTotal,
        long records,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt,
        @Nullable ContentDigest manifest,
        @Nullable Long bytes,
        @Nullable Text problem) {

    static ExportJob asked(ExportId id, ExportOrder order, Instant now) {
        return new ExportJob(
                id,
                order.by(),
                order.selection().readers(),
                order.selection().matter().orElse(null),
                JobState.WAITING,
                0,
                0,
                0,
                now,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    ExportJob started(long total, Instant now) {
        return new ExportJob(
                id,
                by,
                readers,
                matter,
                JobState.RUNNING,
                0,
                total,
                0,
                askedAt,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    ExportJob reached(long newEntries, long newRecords) {
        return new ExportJob(
                id,
                by,
                readers,
                matter,
                state,
                newEntries,
                entriesTotal,
                newRecords,
                askedAt,
                startedAt,
                endedAt,
                expiresAt,
                manifest,
                bytes,
                problem);
    }

    ExportJob done(Exported exported, long length, Instant now, Duration kept) {
        return new ExportJob(
                id,
                by,
                readers,
                matter,
                JobState.DONE,
                entriesTotal,
                entriesTotal,
                exported.records(),
                askedAt,
                startedAt,
                now,
                now.plus(kept),
                exported.manifest(),
                length,
                null);
    }

    ExportJob ended(JobState how, Instant now, @Nullable Text why) {
        return new ExportJob(
                id,
                by,
                readers,
                matter,
                how,
                entries,
                entriesTotal,
                records,
                askedAt,
                startedAt,
                endedAt == null ? now : endedAt,
                expiresAt,
                manifest,
                bytes,
                why);
    }

    /** At the speed so far; null while nobody can tell. */
    @Nullable Duration left(Instant now) {
        if (state != JobState.RUNNING || startedAt == null || entries == 0) {
            return null;
        }
        Duration spent = Duration.between(startedAt, now);
        return Duration.ofMillis(spent.toMillis() * (entriesTotal - entries) / entries);
    }
}
