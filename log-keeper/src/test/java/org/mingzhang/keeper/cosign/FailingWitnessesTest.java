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
