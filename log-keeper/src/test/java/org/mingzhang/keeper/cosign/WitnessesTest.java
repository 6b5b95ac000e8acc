package org.mingzhang.keeper.cosign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.keeper.cosign.Reply.Response;
import org.mingzhang.keeper.cosign.WitnessStatus.Stage;
import org.mingzhang.merkle.note.SignedNote;

/** What comes of witnesses that answer, at whatever pace. */
class WitnessesTest extends ThreeWitnesses {
    @Test
    void two_of_three_are_enough_and_all_three_come_in() {
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(TRUE.note(5));

        assertThat(witnesses.witnessed().map(SignedNote::text)).hasValue(TRUE.note(5).text());
        await(() -> cosigned(witnesses, TRUE.note(5)) == 3);
        assertThat(policy("2").isFinal(witnesses.witnessed().orElseThrow())).isTrue();
        await(() -> stages(witnesses).stream().allMatch(Stage.COSIGNING::equals));
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
        Witnesses witnesses = started("2", IMPATIENT);

        long before = System.nanoTime();
        witnesses.offer(TRUE.note(5));
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(IMPATIENT.publication());
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
        await(() -> !one.asked.isEmpty());
        witnesses.offer(TRUE.note(12));

        await(() -> cosigned(witnesses, TRUE.note(12)) == 3);
        assertThat(one.asked).extracting(request -> request.checkpoint().size()).contains(9L, 12L);
        await(() -> status(witnesses, 0).stage() == Stage.COSIGNING);
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
        await(() -> cosigned(witnesses, TRUE.note(5)) == 3);
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
                                two.signer.sign(TRUE.note(4).text(), 5),
                                TRUE.signer().sign(TRUE.note(4).text(), 0)));
        Witnesses witnesses = started("2", SHORT);
        witnesses.offer(before);

        assertThat(cosigned(witnesses, note)).isOne();
        assertThat(witnesses.of(note)).as("what is forged is let go of").hasSize(2);
        assertThat(witnesses.witnessed()).isEmpty();
    }
}
