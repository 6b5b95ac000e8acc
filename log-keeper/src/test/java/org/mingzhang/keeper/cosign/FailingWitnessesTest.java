package org.mingzhang.keeper.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.keeper.cosign.WitnessStatus.Stage;
import org.mingzhang.keeper.witness.SubmittedLog;
import org.mingzhang.merkle.witness.AddCheckpoint;

/** What comes of witnesses that refuse, fail, or were told the wrong thing. */
class FailingWitnessesTest extends ThreeWitnesses {
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
        List<Stage> told = List.of(Stage.REFUSED, Stage.COSIGNING, Stage.COSIGNING);
        await(() -> stages(witnesses).equals(told));
        assertThat(one.asked).hasSize(1);
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
        await(() -> status(witnesses, 2).stage() == Stage.COSIGNING);
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

    /** Another implementation: it keeps the protocol but for the size that a 409 should carry. */
    private static final class Terse {
        private final StubWitness stub;
        private volatile long last;
        private volatile boolean loses;

        Terse(StubWitness stub, long last) {
            this.stub = stub;
            this.last = last;
            stub.answers = this::answer;
        }

        private Response answer(AddCheckpoint request) {
            if (request.old() != last) {
                return new Response(409, "text/plain", "conflict\n");
            }
            last = request.checkpoint().size();
            return loses ? new Response(503, "text/plain", "") : stub.cosign(request);
        }
    }

    @Test
    void a_witness_that_names_no_size_is_asked_from_those_that_are_known() {
        Terse terse = new Terse(one, 0);
        Witnesses witnesses = started("all", SHORT);
        witnesses.offer(TRUE.note(5));
        await(() -> cosigned(witnesses, TRUE.note(5)) == 3);

        // It cosigns, and the answer is lost: what it goes on from now is not what we know.
        terse.loses = true;
        witnesses.offer(TRUE.note(7));
        await(() -> terse.last == 7);
        terse.loses = false;
        witnesses.offer(TRUE.note(9));

        await(() -> cosigned(witnesses, TRUE.note(9)) == 3);
        assertThat(stages(witnesses)).containsOnly(Stage.COSIGNING);
    }

    /** After a new start only what is published is known of it. */
    @Test
    void a_witness_that_names_no_size_is_asked_from_what_is_published() {
        new Terse(one, 7);
        Function<String, Optional<byte[]>> files = TRUE.files(LARGEST);
        Witnesses witnesses =
                started(
                        lines("all"),
                        SHORT,
                        path ->
                                path.equals("witnessed")
                                        ? Optional.of(TRUE.note(7).bytes())
                                        : files.apply(path));
        witnesses.offer(TRUE.note(9));

        await(() -> cosigned(witnesses, TRUE.note(9)) == 3);
        assertThat(one.asked).extracting(AddCheckpoint::old).containsExactly(0L, 9L, 7L);
    }

    /** The control: of a size that is known nowhere somebody has to see to it, and is told. */
    @Test
    void a_witness_that_names_no_size_and_has_one_that_nobody_knows_is_an_alarm() {
        Terse terse = new Terse(one, 3);
        Witnesses witnesses = started("2", retryAfter(Duration.ofMinutes(1)));
        witnesses.offer(TRUE.note(9));

        await(() -> status(witnesses, 0).stage() == Stage.MISCONFIGURED);
        assertThat(status(witnesses, 0).why()).contains("409 without a size");
        assertThat(one.asked)
                .as("once from each")
                .extracting(AddCheckpoint::old)
                .containsExactly(0L, 9L);
        assertThat(terse.last).isEqualTo(3);
        assertThat(witnesses.witnessed()).as("the others are enough").isPresent();
    }

    static List<Response> useless() {
        return List.of(
                new Response(500, "text/plain", ""),
                new Response(503, "text/plain", ""),
                new Response(200, "text/plain", "hello"),
                new Response(200, "text/plain", "x".repeat(100_000)),
                StubWitness.DRIPPING,
                StubWitness.SILENT);
    }

    @ParameterizedTest
    @MethodSource("useless")
    void a_witness_that_fails_is_asked_again_later(Response answer) {
        one.answers = request -> answer;
        Witnesses witnesses = started("2", IMPATIENT);
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
}
