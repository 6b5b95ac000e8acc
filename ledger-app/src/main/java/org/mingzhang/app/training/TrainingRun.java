package org.mingzhang.app.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.shared.AccountId;

/** Serves a ledger with the invented scenario and asks it for what its people ask. */
public final class TrainingRun {
    /** Enough that requests wait for each other, and share an append, as at a busy hour. */
    private static final int RECORDERS = 8;

    private static final Duration TOKEN = Duration.ofHours(1);

    private TrainingRun() {}

    /**
     * What a run was answered.
     *
     * @param evidence pieces recorded
     * @param looks lists, histories and pages
     */
    public record Answered(long evidence, long looks) {}

    /**
     * Starts a ledger, uses it and stops it.
     *
     * @param folder an empty data folder; who called deletes it
     * @param howLong the ledger is used; start and stop come on top
     * @return what was answered meanwhile
     * @throws IOException when the ledger does not start, or a request is not answered as it should
     *     be
     */
    public static Answered on(Path folder, Duration howLong)
            throws IOException, InterruptedException {
        try (LedgerNode node = LedgerNode.serving(folder, 0, notice -> {})) {
            Demonstration.Stage stage = Demonstration.on(node).prepare(folder);
            String address = "http://127.0.0.1:" + node.port();
            Recorder recorder =
                    new Recorder(new Visitor(address, token(node, "recorder")), stage.rulebook());
            Reader reader = new Reader(new Visitor(address, token(node, "reviewer")), stage);
            reader.signIn("reviewer", stage.password());
            recorder.open(new Visitor(address, token(node, "approver")));
            long begin = System.nanoTime();
            BooleanSupplier on = () -> System.nanoTime() - begin < howLong.toNanos();
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Long>> recording = new ArrayList<>();
                for (int i = 0; i < RECORDERS; i++) {
                    recording.add(all.submit(() -> recorder.record(on)));
                }
                Future<Long> looking = all.submit(() -> reader.look(on));
                return new Answered(sum(recording), sum(List.of(looking)));
            }
        }
    }

    private static long sum(List<Future<Long>> parts) throws IOException, InterruptedException {
        long sum = 0;
        for (Future<Long> part : parts) {
            try {
                sum += part.get();
            } catch (ExecutionException failed) {
                throw new IOException(failed.getCause());
            }
        }
        return sum;
    }

    private static String token(LedgerNode node, String account) {
        return node.part(ApiTokens.class).issue(new AccountId(account), "training", TOKEN).secret();
    }
}
