package org.mingzhang.keeper.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.keeper.cosign.WitnessStatus.Stage;
import org.mingzhang.keeper.witness.SubmittedLog;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.policy.Policy;

/** Three witnesses that answer well, badly, or not at all. */
class WitnessesTest {
    private static final SubmittedLog TRUE = SubmittedLog.TRUE;
    private static final SubmittedLog FORK = SubmittedLog.FORK;
    private static final int LARGEST = 30;
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(10),
                    Duration.ofHours(1),
                    Duration.ofMillis(20),
                    Duration.ofMillis(100));

    private final StubWitness one = new StubWitness(1);
    private final StubWitness two = new StubWitness(2);
    private final StubWitness three = new StubWitness(3);
    private final List<AutoCloseable> opened = new ArrayList<>(List.of(one, two, three));

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    @Test
    void two_of_three_are_enough_and_all_three_come_in() {
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));

        assertThat(witnesses.witnessed().map(SignedNote::text)).hasValue(TRUE.note(5).text());
        await(() -> cosigned(witnesses, TRUE.note(5)) == 3);
        assertThat(policy("2").isFinal(witnesses.witnessed().orElseThrow())).isTrue();
        assertThat(stages(witnesses)).containsOnly(Stage.COSIGNING);
        assertThat(one.asked.getFirst().old()).isZero();

        witnesses.offer(TRUE.note(9));
        await(() -> cosigned(witnesses, TRUE.note(9)) == 3);
        assertThat(one.asked.getLast().old()).isEqualTo(5);
        assertThat(one.asked.getLast().proof()).isEqualTo(TRUE.proof(5, 9));
    }

    @Test
    void with_too_few_a_checkpoint_waits_for_nobody_longer_than_it_may() {
        one.answer(500, "text/plain", "");
        two.answers = request -> StubWitness.SILENT;
        Witnesses witnesses = started("2", SHORT);

        long before = System.nanoTime();
        witnesses.offer(TRUE.note(5));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SHORT.publication());
        assertThat(witnesses.witnessed()).isEmpty();
        await(() -> cosigned(witnesses, TRUE.note(5)) == 1);
        assertThat(policy("2").isFinal(withLines(witnesses, TRUE.note(5)))).isFalse();

        one.answers = one::cosign;
        await(() -> witnesses.witnessed().isPresent());
        assertThat(policy("2").isFinal(withLines(witnesses, TRUE.note(5)))).isTrue();
    }

    @Test
    void a_conflict_is_answered_from_the_size_it_names() {
        one.answers =
                request ->
                        request.old() == 7
                                ? one.cosign(request)
                                : new Response(409, "text/x.tlog.size", "7\n");
        Witnesses witnesses = started("all", SHORT);
        witnesses.offer(TRUE.note(9));

        assertThat(witnesses.witnessed()).isPresent();
        assertThat(one.asked).hasSize(2);
        assertThat(one.asked.getLast().proof()).isEqualTo(TRUE.proof(7, 9));
    }

    @Test
    void conflicts_without_end_are_followed_only_so_far() {
        one.answers =
                request -> new Response(409, "text/x.tlog.size", (request.old() % 5 + 1) + "\n");
        Witnesses witnesses = started("2", retryAfter(Duration.ofMinutes(1)));
        witnesses.offer(TRUE.note(9));

        await(() -> status(witnesses, 0).stage() == Stage.FAILING);
        assertThat(one.asked).hasSize(4);
        assertThat(witnesses.witnessed()).isPresent();
    }

    /** A rewritten log under the stolen key, and one set back: the alarm is never taken back. */
    @Test
    void a_refusal_is_an_alarm_and_that_witness_is_not_asked_again() {
        one.answer(422, "text/plain", "");
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));
        await(() -> status(witnesses, 0).stage() == Stage.REFUSED);

        one.answers = one::cosign;
        witnesses.offer(TRUE.note(9));
        await(() -> cosigned(witnesses, TRUE.note(9)) == 2);
        assertThat(one.asked).hasSize(1);
        assertThat(status(witnesses, 0).stage()).isEqualTo(Stage.REFUSED);
        assertThat(stages(witnesses))
                .containsExactly(Stage.REFUSED, Stage.COSIGNING, Stage.COSIGNING);
    }

    @Test
    void a_witness_that_has_seen_more_than_was_ever_signed_is_an_alarm() {
        one.answer(409, "text/x.tlog.size", "10\n");
        two.answer(409, "text/x.tlog.size", "9\n");
        Witnesses witnesses = started("any", SHORT);
        witnesses.offer(TRUE.note(9));

        await(() -> status(witnesses, 0).stage() == Stage.REFUSED);
        // It has that size already and does not take this root for it.
        await(() -> status(witnesses, 1).stage() == Stage.REFUSED);
        assertThat(status(witnesses, 2).stage()).isEqualTo(Stage.COSIGNING);
    }

    @Test
    void a_newer_checkpoint_that_somebody_else_handed_on_is_no_alarm() {
        // The larger one is signed while the smaller one is on its way.
        one.answers =
                after(
                        request ->
                                request.checkpoint().size() < 12
                                        ? new Response(409, "text/x.tlog.size", "12\n")
                                        : one.cosign(request),
                        () -> two.asked.size() > 1);
        Witnesses witnesses = started("any", SHORT);
        witnesses.offer(TRUE.note(9));
        witnesses.offer(TRUE.note(12));

        await(() -> cosigned(witnesses, TRUE.note(12)) == 3);
        assertThat(one.asked).extracting(request -> request.checkpoint().size()).contains(9L, 12L);
        assertThat(status(witnesses, 0).stage()).isEqualTo(Stage.COSIGNING);
    }

    static List<Response> notKnown() {
        return List.of(
                new Response(404, "text/plain", "unknown log\n"),
                new Response(403, "text/plain", ""),
                new Response(400, "text/plain", ""));
    }

    @ParameterizedTest
    @MethodSource("notKnown")
    void a_witness_that_does_not_know_the_log_is_told_of_and_asked_again(Response answer) {
        one.answers = request -> answer;
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));
        await(() -> status(witnesses, 0).stage() == Stage.MISCONFIGURED);
        assertThat(status(witnesses, 0).why()).isEqualTo("HTTP " + answer.status());

        one.answers = one::cosign;
        await(() -> status(witnesses, 0).stage() == Stage.COSIGNING);
    }

    static List<Response> useless() {
        return List.of(
                new Response(500, "text/plain", ""),
                new Response(503, "text/plain", ""),
                new Response(200, "text/plain", "hello"),
                new Response(200, "text/plain", "x".repeat(100_000)),
                new Response(409, "text/plain", "no size"),
                StubWitness.DRIPPING,
                StubWitness.SILENT);
    }

    @ParameterizedTest
    @MethodSource("useless")
    void a_witness_that_fails_is_asked_again_later(Response answer) {
        one.answers = request -> answer;
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));
        assertThat(witnesses.witnessed()).isPresent();
        await(() -> status(witnesses, 0).stage() == Stage.FAILING);

        one.answers = one::cosign;
        await(() -> status(witnesses, 0).stage() == Stage.COSIGNING);
        assertThat(cosigned(witnesses, TRUE.note(5))).isEqualTo(3);
    }

    @Test
    void a_redirection_is_not_followed() {
        one.answer(307, two.url() + "add-checkpoint", "");
        Witnesses witnesses =
                started(
                        "witness w1 %s %s\nquorum w1\n".formatted(one.signer.verifier(), one.url()),
                        SHORT,
                        TRUE.files(LARGEST));
        witnesses.offer(TRUE.note(5));

        await(() -> status(witnesses, 0).stage() == Stage.MISCONFIGURED);
        assertThat(two.asked).isEmpty();
    }

    @Test
    void a_witness_that_is_not_there_does_not_hold_up_the_others() {
        one.close();
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));

        assertThat(witnesses.witnessed()).isPresent();
        await(() -> status(witnesses, 0).stage() == Stage.FAILING);
    }

    @Test
    void a_slow_witness_signs_the_same_checkpoint_as_the_others_while_more_follow() {
        one.answers = after(one::cosign, () -> two.asked.size() > 0 && three.asked.size() > 0);
        three.answers = request -> new Response(500, "text/plain", "");
        Witnesses witnesses = started("2", SHORT);
        for (int size = 5; size <= 25; size++) {
            witnesses.offer(TRUE.note(size));
        }

        await(() -> cosigned(witnesses, TRUE.note(25)) == 2);
        assertThat(witnesses.witnessed().map(SignedNote::text)).hasValue(TRUE.note(25).text());
    }

    @Test
    void without_new_entries_the_newest_checkpoint_is_cosigned_again() {
        Patience renewing =
                new Patience(
                        SHORT.publication(),
                        SHORT.answer(),
                        SHORT.round(),
                        Duration.ofMillis(100),
                        SHORT.firstRetry(),
                        SHORT.longestRetry());
        Witnesses witnesses = started("2", renewing);
        witnesses.offer(TRUE.note(5));

        await(() -> one.asked.size() > 3);
        assertThat(one.asked.getLast().old()).isEqualTo(5);
        assertThat(one.asked.getLast().proof()).isEmpty();
        assertThat(cosigned(witnesses, TRUE.note(5))).isEqualTo(3);
    }

    @Test
    void damaged_files_of_our_own_are_not_sent_as_a_second_history() {
        Function<String, Optional<byte[]>> right = TRUE.files(LARGEST);
        Witnesses witnesses =
                started(
                        lines("all"),
                        SHORT,
                        path ->
                                right.apply(path)
                                        .map(
                                                bytes -> {
                                                    byte[] damaged = bytes.clone();
                                                    damaged[0] ^= 1;
                                                    return damaged;
                                                }));
        witnesses.offer(TRUE.note(5));
        assertThat(witnesses.witnessed()).as("the first needs no proof").isPresent();

        witnesses.offer(TRUE.note(9));
        await(() -> stages(witnesses).stream().allMatch(Stage.FAILING::equals));
        assertThat(one.asked).hasSize(1);
    }

    @Test
    void what_stood_below_a_checkpoint_before_is_kept_if_it_verifies() {
        one.answer(503, "", "");
        two.answer(503, "", "");
        three.answer(503, "", "");
        SignedNote note = TRUE.note(5);
        SignedNote before =
                note.with(
                        List.of(
                                one.signer.sign(note.text(), 5),
                                two.signer.sign(TRUE.note(4).text(), 5)));
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(before);

        assertThat(cosigned(witnesses, note)).isOne();
        assertThat(witnesses.witnessed()).isEmpty();
    }

    @Test
    void a_policy_that_does_not_name_the_log_asks_nobody() {
        Witnesses witnesses = started("2", SHORT);
        SubmittedLog other = new SubmittedLog(SubmittedLog.signer("other.test/log", 3), "");
        witnesses.offer(other.note(5));
        SubmittedLog thief = new SubmittedLog(SubmittedLog.signer("ledger.test/log", 3), "");
        witnesses.offer(thief.note(5));

        assertThat(witnesses.of(other.note(5))).isEqualTo(other.note(5).signatures());
        assertThat(stages(witnesses)).containsOnly(Stage.WAITING);
        assertThat(one.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://witness.test/",
                "witness.test",
                "http:///path",
                "https://me:secret@witness.test/",
                "https://witness.test/?a=b",
                "file:///etc/passwd"
            })
    void an_address_is_one_of_the_web(String address) {
        String policy = "witness w1 %s %s\nquorum none\n".formatted(one.signer.verifier(), address);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> started(policy, SHORT, TRUE.files(1)))
                .withMessageContaining("not the address of a witness");
    }

    private static Patience retryAfter(Duration pause) {
        return new Patience(
                SHORT.publication(), SHORT.answer(), SHORT.round(), SHORT.renewal(), pause, pause);
    }

    private static <T> Function<T, Response> after(
            Function<T, Response> answer, BooleanSupplier holds) {
        return request -> {
            await(holds);
            return answer.apply(request);
        };
    }

    private Witnesses started(String quorum, Patience patience) {
        return started(lines(quorum), patience, TRUE.files(LARGEST));
    }

    private Witnesses started(
            String lines, Patience patience, Function<String, Optional<byte[]>> files) {
        Witnesses witnesses = new Witnesses(text(lines), files, patience, Clock.systemUTC());
        opened.add(witnesses);
        witnesses.start();
        return witnesses;
    }

    private String lines(String quorum) {
        StringBuilder lines = new StringBuilder();
        for (StubWitness each : List.of(one, two, three)) {
            String name = each.signer.verifier().name().substring("witness.test/".length());
            lines.append("witness %s %s %s\n".formatted(name, each.signer.verifier(), each.url()));
        }
        return lines + "group g " + quorum + " w1 w2 w3\nquorum g\n";
    }

    private static byte[] text(String lines) {
        return ("log " + TRUE.signer().verifier() + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private Policy policy(String quorum) {
        return Policy.of(text(lines(quorum)));
    }

    private static SignedNote withLines(Witnesses witnesses, SignedNote note) {
        return new SignedNote(note.text(), witnesses.of(note));
    }

    private int cosigned(Witnesses witnesses, SignedNote note) {
        return withLines(witnesses, note)
                .vouchedBy(
                        List.of(
                                one.signer.verifier(),
                                two.signer.verifier(),
                                three.signer.verifier()))
                .size();
    }

    private static WitnessStatus status(Witnesses witnesses, int index) {
        return witnesses.status().get(index);
    }

    private static List<Stage> stages(Witnesses witnesses) {
        return witnesses.status().stream().map(WitnessStatus::stage).toList();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
