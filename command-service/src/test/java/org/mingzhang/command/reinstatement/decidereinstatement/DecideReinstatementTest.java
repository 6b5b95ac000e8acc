package org.mingzhang.command.reinstatement.decidereinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_REQUIRED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.Procedures.DECIDED;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PROPOSED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.command.testing.Procedures.VOTE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.ACTING_ORGANISATION_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.PROCEDURE_NOT_IN_RULEBOOK;
import static org.mingzhang.reinstatement.ReinstatementRefusal.QUORUM_MISSING;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ENDED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_NOT_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_OUT_OF_STEP;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_BEFORE_PREVIOUS;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.VOTE_IMPOSSIBLE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RecordedWarning;

/** A collective decision with quorum and majority, spoilt in every way that is refused. */
public class DecideReinstatementTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.proposed();
        LocalDate on = DECIDED;
        OrganisationId decidedBy = COMMITTEE;
        Vote vote = VOTE;

        Decision decide() {
            return ledger.ask(
                    new DecideReinstatement(ID, on, decidedBy, vote, null),
                    DecideReinstatementDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                    .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                    .row(
                            REINSTATEMENT_OUT_OF_STEP,
                            s ->
                                    s.ledger.given(
                                            new ReinstatementDecided(
                                                    ID, DECIDED, COMMITTEE, VOTE, true, null)))
                    .row(
                            PROCEDURE_NOT_IN_RULEBOOK,
                            s -> s.ledger.under(TestRulebook.withoutProcedure()))
                    .row(ACTING_ORGANISATION_UNKNOWN, s -> s.decidedBy = NOWHERE)
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(STEP_BEFORE_PREVIOUS, s -> s.on = PROPOSED.minusDays(1))
                    .row(VOTE_IMPOSSIBLE, s -> s.vote = new Vote(11, 12, 6))
                    .row(QUORUM_MISSING, s -> s.vote = new Vote(11, 7, 7))
                    .row(
                            APPROVAL_REQUIRED,
                            s ->
                                    s.ledger.under(
                                            TestRulebook.book()
                                                    .withFourEyes("decide-reinstatement")));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void six_of_eleven_carry_the_motion() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new ReinstatementDecided(
                                                ID, DECIDED, COMMITTEE, VOTE, true, null)),
                                List.of()));
    }

    @Test
    void five_of_eleven_are_a_recorded_rejection_that_ends_the_procedure() {
        Situation situation = new Situation();
        situation.vote = new Vote(11, 8, 5);
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new ReinstatementDecided(
                                                ID,
                                                DECIDED,
                                                COMMITTEE,
                                                situation.vote,
                                                false,
                                                null),
                                        new ReinstatementEnded(CADRE, ID, false, DECIDED)),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource({"11, 12, 6", "11, 8, 9", "0, 0, 0", "-1, -1, -1", "11, 8, -1"})
    void counts_that_cannot_be_are_refused(int shouldAttend, int present, int inFavour) {
        Situation situation = new Situation();
        situation.vote = new Vote(shouldAttend, present, inFavour);
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(VOTE_IMPOSSIBLE));
    }

    @Test
    void a_quorum_nobody_verified_only_warns() {
        Situation situation = new Situation();
        situation.ledger.under(
                TestRulebook.book()
                        .withVote(
                                new VoteRule(
                                        2, 3, TestRulebook.UNVERIFIED, TestRulebook.UNVERIFIED)));
        situation.vote = new Vote(11, 7, 7);
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .containsExactly(
                                                new RecordedWarning(
                                                        "QUORUM_MISSING", "/vote/present")));
    }
}
