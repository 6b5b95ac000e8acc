package org.mingzhang.keeper.cosign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.keeper.cosign.Gathering.Task;
import org.mingzhang.keeper.cosign.WitnessStatus.Stage;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.VerifierKey;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.merkle.tree.Proofs;
import org.mingzhang.merkle.tree.Tree;
import org.mingzhang.merkle.witness.AddCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one witness, again and again, for as long as it does not say that there are two histories.
 */
final class WitnessLine implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessLine.class);

    /** How often in a row a witness may name another old size. */
    private static final int MOST_SIZES = 4;

    private final String name;
    private final VerifierKey key;
    private final Submission submission;
    private final Gathering gathering;
    private final Function<String, Optional<byte[]>> files;
    private final Patience patience;
    private final InstantSource clock;
    private final CountDownLatch closing;
    private final KnownSizes known;
    private volatile WitnessStatus status;
    private long cosigned;

    /**
     * A line to a witness.
     *
     * @param files of the log, by path
     * @param closing counted down when the line is to end
     */
    WitnessLine(
            String name,
            VerifierKey key,
            Submission submission,
            Gathering gathering,
            Function<String, Optional<byte[]>> files,
            Patience patience,
            InstantSource clock,
            CountDownLatch closing) {
        this.name = name;
        this.key = key;
        this.submission = submission;
        this.gathering = gathering;
        this.files = files;
        this.patience = patience;
        this.clock = clock;
        this.closing = closing;
        this.known = new KnownSizes(files);
        this.status = WitnessStatus.of(name);
    }

    WitnessStatus status() {
        return status;
    }

    @Override
    public void run() {
        Duration retry = patience.firstRetry();
        try {
            while (closing.getCount() > 0 && status.stage() != Stage.REFUSED) {
                Task task = gathering.next(name);
                if (answered(task)) {
                    retry = patience.firstRetry();
                } else {
                    gathering.rest(name);
                    closing.await(retry.toMillis(), TimeUnit.MILLISECONDS);
                    retry = shorter(retry.multipliedBy(2), patience.longestRetry());
                    gathering.comeBack(name);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        gathering.rest(name);
    }

    /** True when there is no need to ask again for this checkpoint. */
    private boolean answered(Task task) throws InterruptedException {
        Reply reply;
        try {
            reply = ask(task.note());
        } catch (IOException | RuntimeException failed) {
            reply = new Reply.Unusable(String.valueOf(failed.getMessage()));
        }
        switch (reply) {
            case Reply.Cosigned yes -> {
                cosigned = size(task.note());
                gathering.cosigned(name, task, yes.line());
                tell(status.cosigned(cosigned, clock.instant()));
            }
            case Reply.OtherSize ahead -> gathering.settle(name, task);
            case Reply.UnnamedSize() ->
                    tell(
                            status.wrong(
                                    Stage.MISCONFIGURED,
                                    "HTTP 409 without a size: it cosigned another size last than"
                                            + " any that is known here"));
            case Reply.Refused() ->
                    tell(status.wrong(Stage.REFUSED, "it holds another history of this log"));
            case Reply.Misconfigured(int code) ->
                    tell(status.wrong(Stage.MISCONFIGURED, "HTTP " + code));
            case Reply.Unusable(String why) -> tell(status.wrong(Stage.FAILING, why));
        }
        return reply instanceof Reply.Cosigned || reply instanceof Reply.OtherSize;
    }

    /**
     * Asks until it knows the size the witness goes on from. Answers with another size only when
     * the witness has seen a newer checkpoint of ours, handed on by somebody else. One that does
     * not name its size is asked once from each that is known here.
     */
    private Reply ask(SignedNote note) throws IOException, InterruptedException {
        long size = size(note);
        long old = cosigned <= size ? cosigned : 0;
        known.asked(size);
        List<Long> untried = known.upTo(size);
        for (int named = 0; named < MOST_SIZES; ) {
            untried.remove((Long) old);
            AddCheckpoint request = new AddCheckpoint(old, proof(old, note), note);
            Reply reply = Reply.of(submission.send(request), note, key);
            if (reply instanceof Reply.UnnamedSize && !untried.isEmpty()) {
                old = untried.getFirst();
                continue;
            }
            if (!(reply instanceof Reply.OtherSize(long theirs))) {
                return reply;
            }
            if (theirs > newestSize() || (theirs == old && old == size)) {
                // More than was ever signed here, or another root for the same size.
                return new Reply.Refused();
            }
            if (theirs > size) {
                return reply;
            }
            old = theirs;
            named++;
        }
        return new Reply.Unusable("it names one old size after the other");
    }

    /**
     * The proof from an old size, looked over before it is sent: a damaged file of ours must not
     * pass for a second history.
     */
    private List<Hash> proof(long old, SignedNote note) throws IOException {
        Checkpoint next = Checkpoint.of(note.text());
        if (old == 0 || old == next.size()) {
            return List.of();
        }
        try {
            Tree tree = new TiledLog(next.size(), files).tree();
            List<Hash> proof = tree.consistencyProof(old);
            Hash before = new Tree(old, tree.subtrees()).root();
            if (Proofs.extendsTree(old, before, next.size(), next.root(), proof)) {
                return proof;
            }
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the log's files are damaged", damaged);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        throw new IOException("the log's files give another root");
    }

    private long newestSize() {
        @Nullable SignedNote newest = gathering.newest();
        return newest == null ? 0 : size(newest);
    }

    /** Keeps how it stands, and says so once when it changed. */
    private void tell(WitnessStatus next) {
        boolean news = next.stage() != status.stage();
        status = next;
        if (!news) {
            return;
        }
        switch (next.stage()) {
            case REFUSED ->
                    LOG.error(
                            "WITNESS {} REFUSES A CHECKPOINT: {}. It is not asked any more. Keep"
                                    + " everything as it is and find out which history is right.",
                            name,
                            next.why());
            case MISCONFIGURED ->
                    LOG.error("witness {} does not take this log: {}", name, next.why());
            case FAILING -> LOG.warn("witness {} does not cosign: {}", name, next.why());
            case COSIGNING -> LOG.info("witness {} cosigns", name);
            case WAITING -> {}
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.of(note.text()).size();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
