package org.mingzhang.query.export.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.export.Exported;
import org.mingzhang.query.export.NotExportable;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exports that were asked for. So many are made at a time and so many wait; files are deleted
 * when their time is over. What a restart cut off says so: a job is not taken up again, because why
 * it was asked for is kept in memory alone.
 */
public final class ExportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExportJobs.class);
    private static final Text CUT_OFF =
            new Text("服务重启，导出中断；请重新导出", "A restart cut it off; ask for it again");
    private static final Text WENT_WRONG =
            new Text("导出出错，详见服务日志", "Something went wrong; the service's log says what");

    private final JobFolder folder;
    private final ExportMaker maker;
    private final ExportRecording recording;
    private final ExportLimits limits;
    private final InstantSource clock;
    private final Supplier<ExportId> ids;
    private final Map<ExportId, ExportJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(ExportJobs::thread);
    private final ScheduledFuture<?> sweeping;

    ExportJobs(
            JobFolder folder,
            ExportMaker maker,
            ExportRecording recording,
            ExportLimits limits,
            InstantSource clock,
            Supplier<ExportId> ids) {
        this.folder = folder;
        this.maker = maker;
        this.recording = recording;
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.workers = Executors.newFixedThreadPool(limits.running(), ExportJobs::thread);
        for (ExportJob left : folder.all()) {
            jobs.put(left.id(), left);
            if (!left.state().ended()) {
                end(left.id(), JobState.INTERRUPTED, CUT_OFF);
            }
        }
        this.sweeping = timer.scheduleWithFixedDelay(this::sweepQuietly, 0, 1, TimeUnit.MINUTES);
    }

    /**
     * Takes an order.
     *
     * @throws FaultException when there are too many
     */
    synchronized ExportJob submit(ExportOrder order) {
        sweep();
        if (count(order.by()) >= limits.ofAccount()) {
            throw new FaultException(ExportFaults.TOO_MANY_OF_YOURS);
        }
        if (waiting() >= limits.waiting()) {
            throw new FaultException(ExportFaults.FULL);
        }
        ExportJob job = ExportJob.asked(ids.get(), order, clock.instant());
        jobs.put(job.id(), job);
        folder.keep(job);
        workers.execute(() -> make(job.id(), order));
        return job;
    }

    /** A page of an account's jobs, the newest first; those after a job of it. */
    List<ExportJob> page(AccountId by, int limit, @Nullable ExportJob after) {
        sweep();
        NavigableSet<ExportJob> own =
                new TreeSet<>(
                        Comparator.comparing(ExportJob::askedAt)
                                .reversed()
                                .thenComparing(job -> job.id().value()));
        jobs.values().stream().filter(job -> job.by().equals(by)).forEach(own::add);
        return (after == null ? own : own.tailSet(after, false)).stream().limit(limit).toList();
    }

    /** A job, for the account that asked for it and for nobody else. */
    Optional<ExportJob> find(AccountId by, ExportId id) {
        sweep();
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
    }

    /** The file of a job that is done. */
    Path file(ExportJob job) {
        return switch (job.state()) {
            case DONE -> folder.file(job.id());
            case EXPIRED -> throw new FaultException(ExportFaults.GONE);
            default -> throw new FaultException(ExportFaults.NOT_READY);
        };
    }

    /** Ends a job that has not ended, and deletes the file of one that has. */
    synchronized ExportJob cancel(ExportJob job) {
        ExportJob now = jobs.getOrDefault(job.id(), job);
        switch (now.state()) {
            case WAITING, RUNNING -> end(now.id(), JobState.CANCELLED, null);
            case DONE -> end(now.id(), JobState.EXPIRED, null);
            default -> {}
        }
        return jobs.getOrDefault(job.id(), now);
    }

    /** Deletes what was made of one matter: something of it was erased. */
    public synchronized void forget(StreamId matter) {
        List.copyOf(jobs.values()).stream()
                .filter(job -> matter.equals(job.matter()))
                .forEach(this::cancel);
    }

    /** Deletes the files whose time is over, and forgets the jobs nobody asks for any more. */
    synchronized void sweep() {
        Instant now = clock.instant();
        for (ExportJob job : List.copyOf(jobs.values())) {
            Instant expires = job.expiresAt();
            Instant ended = job.endedAt();
            if (job.state() == JobState.DONE && expires != null && !now.isBefore(expires)) {
                end(job.id(), JobState.EXPIRED, null);
            } else if (ended != null
                    && job.state() != JobState.DONE
                    && !now.isBefore(ended.plus(limits.remembered()))) {
                jobs.remove(job.id());
                folder.forget(job.id());
            }
        }
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        timer.shutdownNow();
        workers.shutdownNow();
        workers.close();
    }

    /** A disk that fails now is asked again in a minute. */
    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException failed) {
            LOG.error("expired exports could not be deleted", failed);
        }
    }

    private void make(ExportId id, ExportOrder order) {
        try {
            Path target = folder.file(id);
            Exported exported =
                    maker.make(
                            order,
                            target,
                            total -> change(id, job -> job.started(total, clock.instant())),
                            (entries, records) -> change(id, job -> job.reached(entries, records)),
                            leaving -> {
                                goingOn(id);
                                recording.record(
                                        new HandedOut(
                                                id,
                                                order.selection().matter(),
                                                leaving,
                                                order.by(),
                                                order.organ(),
                                                order.reason()));
                            });
            long length = Files.size(target);
            finish(id, job -> job.done(exported, length, clock.instant(), limits.kept()));
        } catch (CancellationException cancelled) {
            folder.empty(id);
        } catch (NotExportable refused) {
            end(id, JobState.FAILED, refused.text());
        } catch (FaultException refused) {
            end(id, JobState.FAILED, refused.fault().detail());
        } catch (IOException | RuntimeException failed) {
            LOG.error("export {} failed", id.value(), failed);
            end(id, JobState.FAILED, WENT_WRONG);
        }
    }

    /**
     * Each step of the work passes here, so this is where it learns that it was cancelled.
     *
     * @throws CancellationException when it need not go on
     */
    private synchronized ExportJob change(ExportId id, UnaryOperator<ExportJob> step) {
        ExportJob next = step.apply(goingOn(id));
        jobs.put(id, next);
        return next;
    }

    private synchronized void finish(ExportId id, UnaryOperator<ExportJob> step) {
        folder.keep(change(id, step));
    }

    private synchronized ExportJob goingOn(ExportId id) {
        ExportJob job = jobs.get(id);
        if (job == null || job.state().ended() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException(id.value());
        }
        return job;
    }

    private synchronized void end(ExportId id, JobState how, @Nullable Text why) {
        ExportJob job = jobs.get(id);
        if (job == null || (job.state().ended() && how != JobState.EXPIRED)) {
            return;
        }
        ExportJob ended = job.ended(how, clock.instant(), why);
        jobs.put(id, ended);
        folder.keep(ended);
        if (how != JobState.CANCELLED) {
            // The files of a cancelled one are still being written: whoever does removes them.
            folder.empty(id);
        }
    }

    private long count(AccountId by) {
        return jobs.values().stream()
                .filter(job -> job.by().equals(by) && job.state().heavy())
                .count();
    }

    private long waiting() {
        return jobs.values().stream().filter(job -> job.state() == JobState.WAITING).count();
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().name("export").daemon(true).unstarted(work);
    }
}
