package org.mingzhang.keeper.cosign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.keeper.cosign.WitnessStatus.Stage;
import org.mingzhang.keeper.witness.SubmittedLog;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.policy.Policy;

/** Three witnesses that a test makes answer well, badly, or not at all. */
abstract class ThreeWitnesses {
    static final SubmittedLog TRUE = SubmittedLog.TRUE;
    static final SubmittedLog FORK = SubmittedLog.FORK;
    static final int LARGEST = 30;

    /** Asks again at once; an answer that comes may be slow, as on a busy machine. */
    static final Patience SHORT = answeredWithin(Duration.ofSeconds(15));

    /** Soon gives up a witness that says nothing. */
    static final Patience IMPATIENT = answeredWithin(Duration.ofSeconds(1));

    final StubWitness one = new StubWitness(1);
    final StubWitness two = new StubWitness(2);
    final StubWitness three = new StubWitness(3);
    final List<AutoCloseable> opened = new ArrayList<>(List.of(one, two, three));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    private static Patience answeredWithin(Duration answer) {
        return new Patience(
                Duration.ofSeconds(30),
                answer,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
    }

    static Patience retryAfter(Duration pause) {
        return new Patience(
                SHORT.publication(), SHORT.answer(), SHORT.round(), SHORT.renewal(), pause, pause);
    }

    static <T> Function<T, Response> after(Function<T, Response> answer, BooleanSupplier holds) {
        return request -> {
            await(holds);
            return answer.apply(request);
        };
    }

    Witnesses started(String quorum, Patience patience) {
        return started(lines(quorum), patience, TRUE.files(LARGEST));
    }

    Witnesses started(String lines, Patience patience, Function<String, Optional<byte[]>> files) {
        Witnesses witnesses = new Witnesses(text(lines), files, patience, Clock.systemUTC());
        opened.add(witnesses);
        witnesses.start();
        return witnesses;
    }

    String lines(String quorum) {
        StringBuilder lines = new StringBuilder();
        for (StubWitness each : List.of(one, two, three)) {
            String name = each.signer.verifier().name().substring("witness.test/".length());
            lines.append("witness %s %s %s\n".formatted(name, each.signer.verifier(), each.url()));
        }
        return lines + "group g " + quorum + " w1 w2 w3\nquorum g\n";
    }

    static byte[] text(String lines) {
        return ("log " + TRUE.signer().verifier() + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    Policy policy(String quorum) {
        return Policy.of(text(lines(quorum)));
    }

    static SignedNote withLines(Witnesses witnesses, SignedNote note) {
        return new SignedNote(note.text(), witnesses.of(note));
    }

    int cosigned(Witnesses witnesses, SignedNote note) {
        return withLines(witnesses, note)
                .vouchedBy(
                        List.of(
                                one.signer.verifier(),
                                two.signer.verifier(),
                                three.signer.verifier()))
                .size();
    }

    static WitnessStatus status(Witnesses witnesses, int index) {
        return witnesses.status().get(index);
    }

    static List<Stage> stages(Witnesses witnesses) {
        return witnesses.status().stream().map(WitnessStatus::stage).toList();
    }

    static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
