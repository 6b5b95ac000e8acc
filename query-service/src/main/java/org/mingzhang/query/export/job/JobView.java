package org.mingzhang.query.export.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is answered.
 *
 * @param secondsLeft at the speed so far; null while nobody can tell
 * @param file where it can be fetched, once it is there
 */
record JobView(ExportJob job, @Nullable Long secondsLeft, @Nullable String file) {
    static JobView of(ExportJob job, Instant now) {
        Duration left = job.left(now);
        return new JobView(
                job,
                left == null ? null : left.toSeconds(),
                job.state() == JobState.DONE
                        ? ExportEndpoint.PATH + "/" + job.id().value() + "/file"
                        : null);
    }

    /** Some of the jobs, and the cursor to more of them; null on the last page. */
    record Page(List<JobView> items, @Nullable String next) {
        Page {
            items = List.copyOf(items);
        }
    }
}
