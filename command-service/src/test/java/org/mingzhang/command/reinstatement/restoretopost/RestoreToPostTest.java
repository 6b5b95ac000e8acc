package org.mingzhang.command.reinstatement.restoretopost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_REQUIRED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.People.caseOpened;
import static org.mingzhang.command.testing.People.restricted;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.LAST_DAY;
import static org.mingzhang.command.testing.Procedures.OBJECTION;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.command.testing.Procedures.says;
import static org.mingzhang.command.testing.Procedures.statements;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_ANSWERED_TWICE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_ANSWERED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_PASSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_STATEMENT_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_NOT_OVER;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_OPEN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.PROCEDURE_NOT_IN_RULEBOOK;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ENDED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_NOT_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_OUT_OF_STEP;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.reinstatement.GateStatement;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.ReinstatementStage;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;

/** An appointment after the notice, spoilt in every way that is refused. */
public class RestoreToPostTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.onNotice();
        LocalDate on = LAST_DAY.plusDays(1);
        List<GateStatement> statements = statements();

        Decision decide() {
            return ledger.ask(new RestoreToPost(ID, on, statements), RestoreToPostDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                    .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                    .row(REINSTATEMENT_OUT_OF_STEP, s -> Procedures.back(s.ledger))
                    .row(
                            PROCEDURE_NOT_IN_RULEBOOK,
                            s -> s.ledger.under(TestRulebook.withoutProcedure()))
                    .row(
                            CadreRefusal.POST_ALREADY_HELD,
                            s -> s.ledger.given(new AppointedToPost(CADRE, DIRECTOR, s.on, null)))
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(NOTICE_NOT_OVER, s -> s.on = LAST_DAY)
                    .row(
                            OBJECTION_OPEN,
                            s -> s.ledger.given(new ObjectionRaised(ID, OBJECTION, LAST_DAY, "x")))
                    .row(
                            GATE_STATEMENT_UNKNOWN,
                            s ->
                                    s.statements =
                                            List.of(
                                                    says("OTHER", true),
                                                    says("ABLE", true),
                                                    says("LIKED", true)))
                    .row(
                            GATE_ANSWERED_TWICE,
                            s ->
                                    s.statements =
                                            List.of(
                                                    says("ABLE", true),
                                                    says("ABLE", true),
                                                    says("LIKED", true)))
                    .row(GATE_NOT_ANSWERED, s -> s.statements = List.of(says("ABLE", true)))
                    .row(GATE_NOT_PASSED, s -> s.ledger.given(caseOpened(TODAY)))
                    .row(
                            APPROVAL_REQUIRED,
                            s ->
                                    s.ledger.under(
                                            TestRulebook.book().withFourEyes("restore-to-post")));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void a_restored_cadre_holds_the_post_and_the_procedure_is_over() {
        TestLedger ledger = new Situation().ledger;
        LocalDate day = LAST_DAY.plusDays(1);
        ledger.take(new RestoreToPost(ID, day, statements()), RestoreToPostDecision::decide);
        assertThat(ledger.reinstatement(ID).stage()).isEqualTo(ReinstatementStage.RESTORED);
        assertThat(ledger.cadre(CADRE).posts()).containsExactly(DIRECTOR);
        assertThat(ledger.cadre(CADRE).openReinstatement()).isNull();
        assertThat(ledger.history())
                .contains(new AppointedToPost(CADRE, DIRECTOR, day, ID))
                .contains(new ReinstatementEnded(CADRE, ID, true, day));
    }

    @Test
    void a_restriction_that_came_after_the_decision_refuses() {
        Situation situation = new Situation();
        situation.ledger.given(restricted("LEADING_POST", situation.on, null));
        assertThat(situation.decide()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_earlier_date_does_not_slip_past_a_restriction_that_runs_by_now() {
        Situation situation = new Situation();
        situation.ledger.given(restricted("LEADING_POST", TODAY, null));
        assertThat(situation.decide()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_answered_objection_is_no_obstacle() {
        Situation situation = new Situation();
        situation.ledger.given(
                new ObjectionRaised(ID, OBJECTION, LAST_DAY, "x"), Procedures.resolved(false));
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_approval_of_another_person_lets_it_through() {
        Situation situation = new Situation();
        situation
                .ledger
                .under(TestRulebook.book().withFourEyes("restore-to-post"))
                .approved(
                        new Approval(
                                new ApprovalId("approval-1"),
                                new AccountId("approver"),
                                TestLedger.DIGEST,
                                Instant.EPOCH));
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
