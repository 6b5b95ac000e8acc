package org.mingzhang.query.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.Progress;
import org.mingzhang.query.export.Readers;
import org.mingzhang.query.export.Selection;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;

/** Jobs whose work waits to be let on, under a clock that is moved by hand. */
class ExportJobsTest {
    private static final AccountId ME = new AccountId("publisher");
    private static final AccountId OTHER = new AccountId("reviewer");
    private static final Exported EXPORTED =
            new Exported(
                    Readers.PUBLIC,
                    7,
                    0,
                    new Checkpoint("ledger.test/log", 100, Hash.ofLeaf(new byte[0])),
                    new ContentDigest("a".repeat(64)));
    private static final ExportLimits LIMITS =
            new ExportLimits(1, 2, 3, Duration.ofHours(24), Duration.ofDays(30));

    @TempDir Path folder;

    private final List<HandedOut> recorded = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile Instant now = Instant.parse("2026-11-21T08:00:00Z");

    @SuppressWarnings("NullAway.Init")
    private ExportJobs jobs;

    @BeforeEach
    void start() {
        jobs = started();
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        jobs.close();
    }

    @Test
    void a_job_says_how_far_it_is_and_its_file_is_there_when_it_is_done() {
        ExportJob job = jobs.submit(order(ME));
        until(job, JobState.RUNNING);
        now = now.plusSeconds(10);
        assertThat(job(job).entries()).isEqualTo(25);
        assertThat(job(job).entriesTotal()).isEqualTo(100);
        assertThat(job(job).records()).isEqualTo(3);
        assertThat(job(job).left(now)).isEqualTo(Duration.ofSeconds(30));
        assertThatThrownBy(() -> jobs.file(job(job)))
                .isInstanceOf(FaultException.class)
                .hasMessage("EXPORT_NOT_READY");
        assertThat(recorded).isEmpty();

        goOn.countDown();
        until(job, JobState.DONE);
        assertThat(jobs.file(job(job))).hasContent("the export");
        assertThat(job(job).manifest()).isEqualTo(EXPORTED.manifest());
        assertThat(job(job).expiresAt()).isEqualTo(now.plus(LIMITS.kept()));
        assertThat(recorded)
                .extracting(HandedOut::id, HandedOut::by)
                .containsExactly(tuple(job.id(), ME));
    }

    @Test
    void nobody_else_knows_of_a_job() {
        ExportJob job = jobs.submit(order(ME));
        assertThat(jobs.find(OTHER, job.id())).isEmpty();
        assertThat(jobs.page(OTHER, 10, null)).isEmpty();
    }

    @Test
    void a_file_is_deleted_when_its_time_is_over_and_the_job_is_forgotten_later() {
        goOn.countDown();
        ExportJob job = jobs.submit(order(ME));
        until(job, JobState.DONE);
        Path file = jobs.file(job(job));

        now = now.plus(LIMITS.kept());
        jobs.sweep();
        assertThat(file).doesNotExist();
        assertThat(job(job).state()).isEqualTo(JobState.EXPIRED);
        assertThatThrownBy(() -> jobs.file(job(job))).hasMessage("EXPORT_EXPIRED");

        now = now.plus(LIMITS.remembered());
        assertThat(jobs.find(ME, job.id())).isEmpty();
        assertThat(folder.resolve(job.id().value())).doesNotExist();
    }

    @Test
    void there_is_an_end_to_what_one_account_and_all_of_them_may_ask_for() {
        ExportJob first = jobs.submit(order(ME));
        until(first, JobState.RUNNING);
        jobs.submit(order(ME));
        ExportJob third = jobs.submit(order(ME));
        assertThatThrownBy(() -> jobs.submit(order(ME))).hasMessage("EXPORTS_OF_ACCOUNT_FULL");
        assertThatThrownBy(() -> jobs.submit(order(OTHER))).hasMessage("EXPORTS_FULL");

        jobs.cancel(third);
        assertThat(jobs.submit(order(OTHER)).state()).isEqualTo(JobState.WAITING);
    }

    @Test
    void what_is_cancelled_is_not_recorded_and_leaves_no_file() {
        ExportJob job = jobs.submit(order(ME));
        until(job, JobState.RUNNING);
        ExportJob waiting = jobs.submit(order(ME));
        assertThat(jobs.cancel(waiting).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.cancel(job).state()).isEqualTo(JobState.CANCELLED);
        goOn.countDown();

        ExportJob next = jobs.submit(order(ME));
        until(next, JobState.DONE);
        assertThat(recorded).extracting(HandedOut::id).containsExactly(next.id());
        assertThat(job(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(folder.resolve(job.id().value()).resolve("export.zip")).doesNotExist();
        assertThat(jobs.cancel(next).state()).isEqualTo(JobState.EXPIRED);
        assertThat(folder.resolve(next.id().value()).resolve("export.zip")).doesNotExist();
    }

    @Test
    void a_job_that_a_restart_cut_off_says_so() {
        ExportJob running = jobs.submit(order(ME));
        until(running, JobState.RUNNING);
        ExportJob waiting = jobs.submit(order(ME));
        jobs.close();

        jobs = started();
        assertThat(job(running).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(job(waiting).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(Optional.ofNullable(job(waiting).problem()).orElseThrow().en())
                .contains("restart");
        assertThat(recorded).isEmpty();
    }

    @Test
    void what_was_done_before_a_restart_can_still_be_fetched() {
        goOn.countDown();
        ExportJob job = jobs.submit(order(ME));
        until(job, JobState.DONE);
        ExportJob before = job(job);
        jobs.close();

        jobs = started();
        assertThat(job(job)).isEqualTo(before);
        assertThat(jobs.file(job(job))).hasContent("the export");
    }

    @Test
    void the_list_has_pages_the_newest_first() {
        goOn.countDown();
        List<ExportId> asked = new ArrayList<>();
        for (int i = 0; i < LIMITS.ofAccount(); i++) {
            ExportJob job = jobs.submit(order(ME));
            asked.addFirst(job.id());
            until(job, JobState.DONE);
            now = now.plusSeconds(1);
        }
        List<ExportJob> first = jobs.page(ME, 2, null);
        List<ExportJob> second = jobs.page(ME, 2, first.getLast());
        assertThat(first).extracting(ExportJob::id).isEqualTo(asked.subList(0, 2));
        assertThat(second).extracting(ExportJob::id).isEqualTo(asked.subList(2, 3));
    }

    private ExportJobs started() {
        return new ExportJobs(
                new JobFolder(folder),
                this::make,
                recorded::add,
                LIMITS,
                () -> now,
                () -> new ExportId("export-" + ids.incrementAndGet()));
    }

    private Exported make(
            ExportOrder order,
            Path target,
            LongConsumer total,
            Progress progress,
            Consumer<Exported> leaving)
            throws IOException {
        total.accept(100);
        progress.reached(25, 3);
        try {
            goOn.await();
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
        progress.reached(100, 7);
        leaving.accept(EXPORTED);
        Files.writeString(target, "the export");
        return EXPORTED;
    }

    private ExportJob job(ExportJob job) {
        return jobs.find(job.by(), job.id()).orElseThrow();
    }

    private void until(ExportJob job, JobState state) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (job(job).state() != state
                || (state == JobState.RUNNING && job(job).entries() == 0)) {
            assertThat(System.nanoTime()).as("waited in vain for %s", state).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static ExportOrder order(AccountId by) {
        return new ExportOrder(new Nothing(), by, new OrganisationId("O-1"), "公开");
    }

    /** A selection that is never gone through. */
    private record Nothing() implements Selection {
        @Override
        public Readers readers() {
            return Readers.PUBLIC;
        }

        @Override
        public Optional<StreamId> matter() {
            return Optional.empty();
        }

        @Override
        public void each(long size, LongConsumer seen, Consumer<List<Shown>> page) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long waiting(long size) {
            return 0;
        }
    }
}
