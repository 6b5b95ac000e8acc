package org.mingzhang.command.reinstatement.proposereinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.caseOpened;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PROPOSED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.command.testing.Procedures.says;
import static org.mingzhang.command.testing.Procedures.statements;
import static org.mingzhang.reinstatement.ReinstatementRefusal.ACTING_ORGANISATION_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_ANSWERED_TWICE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_ANSWERED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_NOT_PASSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.GATE_STATEMENT_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OTHER_PROCEDURE_OPEN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.PROCEDURE_NOT_IN_RULEBOOK;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ALREADY_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.reinstatement.GateStatement;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.RecordedWarning;
import org.mingzhang.shared.ReinstatementId;

/** A motion on a free cadre, spoilt in every way that is refused. */
public class ProposeReinstatementTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.nothing();
        String title = DIRECTOR.title();
        String level = "141";
        OrganisationId organisation = BUREAU;
        OrganisationId proposedBy = COMMITTEE;
        String performance = "good";
        LocalDate on = PROPOSED;
        List<GateStatement> statements = statements();

        Post post() {
            return new Post(title, organisation, level, true);
        }

        Decision decide() {
            return ledger.ask(
                    new ProposeReinstatement(
                            ID, CADRE, post(), proposedBy, on, performance, statements),
                    ProposeReinstatementDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(REINSTATEMENT_ALREADY_PROPOSED, s -> Procedures.back(s.ledger))
                    .row(
                            PROCEDURE_NOT_IN_RULEBOOK,
                            s -> s.ledger.under(TestRulebook.withoutProcedure()))
                    .row(CadreRefusal.CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CadreRefusal.POST_TITLE_MISSING, s -> s.title = "")
                    .row(CadreRefusal.POST_LEVEL_UNKNOWN, s -> s.level = "999")
                    .row(CadreRefusal.POST_ORGANISATION_UNKNOWN, s -> s.organisation = NOWHERE)
                    .row(
                            CadreRefusal.POST_ALREADY_HELD,
                            s -> s.ledger.given(new AppointedToPost(CADRE, s.post(), s.on, null)))
                    .row(ACTING_ORGANISATION_UNKNOWN, s -> s.proposedBy = NOWHERE)
                    .row(STEP_TEXT_MISSING, s -> s.performance = " ")
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(
                            OTHER_PROCEDURE_OPEN,
                            s ->
                                    s.ledger.given(
                                            new ReinstatementBegun(
                                                    CADRE, new ReinstatementId("other"), PROPOSED)))
                    .row(
                            GATE_STATEMENT_UNKNOWN,
                            s ->
                                    s.statements =
                                            List.of(
                                                    says("CALM", true),
                                                    says("ABLE", true),
                                                    says("LIKED", true)))
                    .row(
                            GATE_ANSWERED_TWICE,
                            s ->
                                    s.statements =
                                            List.of(
                                                    says("ABLE", true),
                                                    says("LIKED", true),
                                                    says("ABLE", false)))
                    .row(GATE_NOT_ANSWERED, s -> s.statements = List.of(says("ABLE", true)))
                    .row(GATE_NOT_PASSED, s -> s.ledger.given(caseOpened(TODAY)));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void a_motion_keeps_every_gate_and_opens_the_procedure_on_the_cadre() {
        TestLedger ledger = new Situation().ledger;
        ledger.take(
                new ProposeReinstatement(
                        ID, CADRE, DIRECTOR, COMMITTEE, PROPOSED, "good", statements()),
                ProposeReinstatementDecision::decide);
        assertThat(ledger.reinstatement(ID).motion().gates())
                .extracting(GateVerdict::gate, GateVerdict::passed)
                .containsExactly(
                        tuple("FREE", true),
                        tuple("CALM", true),
                        tuple("ABLE", true),
                        tuple("LIKED", true));
        assertThat(ledger.cadre(CADRE).openReinstatement()).isEqualTo(ID);
    }

    @Test
    void a_soft_gate_that_is_not_passed_is_kept_and_refuses_nothing() {
        Situation situation = new Situation();
        situation.statements = List.of(says("ABLE", true), says("LIKED", false));
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_answer_that_refuses_stays_out_of_the_refusal() {
        Situation situation = new Situation();
        situation.statements = List.of(says("ABLE", false), says("LIKED", true));
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                GATE_NOT_PASSED,
                                "/statements",
                                List.of("ABLE", "说明为不满足", "stated as not satisfied")));
    }

    @Test
    void a_gate_nobody_verified_only_warns() {
        Situation situation = new Situation();
        situation.ledger.under(
                TestRulebook.book()
                        .withGates(
                                TestRulebook.gate(
                                        "ABLE", GateKind.ATTESTED, true, TestRulebook.UNVERIFIED)));
        situation.statements = List.of(says("ABLE", false));
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .containsExactly(
                                                new RecordedWarning(
                                                        "GATE_NOT_PASSED", "/statements")));
    }
}
