package org.mingzhang.keeper.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.keeper.Disk;
import org.mingzhang.keeper.DurableDisk;
import org.mingzhang.merkle.note.Checkpoint;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.note.Signer;
import org.mingzhang.merkle.witness.WitnessRules;

/** What a witness keeps, and that it never cosigns two histories, whatever befalls it. */
class WitnessTest {
    private static final Signer KEY =
            Signer.ofSeed("witness.test/w1", SignatureKind.COSIGNATURE_V1, new byte[32]);
    private static final SubmittedLog TRUE = SubmittedLog.TRUE;
    private static final SubmittedLog FORK = SubmittedLog.FORK;

    @TempDir Path folder;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));

    @Test
    void what_it_cosigned_it_goes_on_from_after_a_new_start() throws IOException {
        assertThat(witness().add(TRUE.request(0, 5).bytes()).status()).isEqualTo(200);

        Witness again = witness();
        assertThat(again.add(TRUE.request(0, 9).bytes()))
                .isEqualTo(new Answer(409, "text/x.tlog.size", "5\n"));
        assertThat(again.add(FORK.request(5, FORK.proof(5, 9), 9).bytes()).status()).isEqualTo(422);
        assertThat(again.add(TRUE.request(5, 9).bytes()).status()).isEqualTo(200);
    }

    @Test
    void its_answer_is_one_cosignature_of_now() throws IOException {
        Answer answer = witness().add(TRUE.request(0, 5).bytes());

        SignedNote note = TRUE.note(5);
        SignedNote cosigned =
                SignedNote.of(
                        (note.text() + "\n" + answer.text()).getBytes(StandardCharsets.UTF_8));
        assertThat(cosigned.vouchedBy(List.of(KEY.verifier())))
                .singleElement()
                .satisfies(vouched -> assertThat(vouched.time()).isEqualTo(1_800_000_000));
        assertThat(cosigned.signatures()).hasSize(1);
    }

    @Test
    void a_clock_set_back_takes_nothing_back_and_no_cosignature_is_of_time_zero()
            throws IOException {
        Witness witness = witness();
        witness.add(TRUE.request(0, 5).bytes());
        now.set(Instant.EPOCH);
        witness.add(TRUE.request(5, 9).bytes());
        assertThat(time(TRUE)).isEqualTo(1_800_000_000);

        SubmittedLog other = new SubmittedLog(SubmittedLog.signer("other.test/log", 2), "");
        witness.add(other.request(0, 5).bytes());
        assertThat(time(other)).isOne();
    }

    /** Each of many senders has its own history; only one of them is ever cosigned. */
    @Test
    void of_forks_that_come_at_the_same_moment_one_wins() throws Exception {
        Witness witness = witness();
        witness.add(TRUE.request(0, 3).bytes());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SubmittedLog fork = new SubmittedLog(TRUE.signer(), "fork " + i);
                byte[] request = fork.request(3, fork.proof(3, 6), 6).bytes();
                answers.add(threads.submit(() -> witness.add(request).status()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(status(answer));
            }
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    /** The race of the specification: the smaller one must not win over the larger one. */
    @Test
    void a_later_answer_never_takes_the_size_back() throws Exception {
        for (int round = 0; round < 20; round++) {
            Witness witness = witness();
            int from = 3 + round * 4;
            assertThat(witness.add(TRUE.request(round == 0 ? 0 : from, from).bytes()).status())
                    .isEqualTo(200);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                byte[] smaller = TRUE.request(from, from + 2).bytes();
                byte[] larger = TRUE.request(from, from + 4).bytes();
                Future<Answer> one = threads.submit(() -> witness.add(smaller));
                Future<Answer> two = threads.submit(() -> witness.add(larger));
                assertThat(List.of(one.get().status(), two.get().status())).contains(200, 409);
            }
            int reached = (int) kept(TRUE).size();
            assertThat(witness.add(TRUE.request(reached, from + 4).bytes()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void killed_after_keeping_and_before_answering_it_still_knows() throws IOException {
        Witness dying =
                witness(
                        new Disk() {
                            private final Disk disk = new DurableDisk(folder);

                            @Override
                            public Optional<byte[]> read(String path) throws IOException {
                                return disk.read(path);
                            }

                            @Override
                            public void store(Map<String, byte[]> files) throws IOException {
                                disk.store(files);
                                throw new Killed();
                            }

                            @Override
                            public void remove(String gone) {}
                        });
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> dying.add(TRUE.request(0, 5).bytes()));

        Witness again = witness();
        assertThat(again.add(FORK.request(0, 5).bytes()))
                .isEqualTo(new Answer(409, "text/x.tlog.size", "5\n"));
        assertThat(again.add(FORK.request(5, 5).bytes()).status()).isEqualTo(422);
        assertThat(again.add(TRUE.request(5, 5).bytes()).status())
                .as("the log that asks again is answered")
                .isEqualTo(200);
    }

    @Test
    void what_could_not_be_kept_is_not_cosigned() throws IOException {
        Witness full =
                witness(
                        new Disk() {
                            @Override
                            public Optional<byte[]> read(String path) {
                                return Optional.empty();
                            }

                            @Override
                            public void store(Map<String, byte[]> files) throws IOException {
                                throw new IOException("no space left");
                            }

                            @Override
                            public void remove(String gone) {}
                        });

        assertThatThrownBy(() -> full.add(TRUE.request(0, 5).bytes())).hasMessage("no space left");
        assertThat(witness().add(FORK.request(0, 5).bytes()).status())
                .as("nothing was said, so either history may begin")
                .isEqualTo(200);
    }

    @Test
    void a_damaged_or_foreign_memory_is_not_taken_for_none() throws IOException {
        witness().add(TRUE.request(0, 5).bytes());
        Path file = folder.resolve(Witness.digest("ledger.test/log")).resolve("checkpoint");
        String kept = Files.readString(file);

        Files.writeString(file, kept.replaceFirst("\n5\n", "\n4\n"));
        assertThatThrownBy(this::witness).isInstanceOf(IOException.class);
        Files.writeString(file, "");
        assertThatThrownBy(this::witness).isInstanceOf(IOException.class);
        Files.write(file, TRUE.note(5).bytes());
        assertThatThrownBy(this::witness).hasMessageContaining("was not cosigned by");
        Files.writeString(file, kept);
        assertThat(witness().add(TRUE.request(5, 9).bytes()).status()).isEqualTo(200);
    }

    private Witness witness() throws IOException {
        return witness(new DurableDisk(folder));
    }

    private Witness witness(Disk disk) throws IOException {
        return new Witness(
                new WitnessRules(
                        KeyList.of(
                                List.of(
                                        TRUE.signer().verifier(),
                                        SubmittedLog.signer("other.test/log", 2).verifier()))),
                KEY,
                disk,
                now::get);
    }

    private long time(SubmittedLog log) throws IOException {
        return note(log).vouchedBy(List.of(KEY.verifier())).getFirst().time();
    }

    private Checkpoint kept(SubmittedLog log) throws IOException {
        return Checkpoint.of(note(log).text());
    }

    private SignedNote note(SubmittedLog log) throws IOException {
        String digest = Witness.digest(log.signer().verifier().name());
        return SignedNote.of(Files.readAllBytes(folder.resolve(digest).resolve("checkpoint")));
    }

    private static @Nullable Integer status(Future<Integer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
