package org.mingzhang.command.reinstatement.wiring;

import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.Procedures.DECIDED;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.LAST_DAY;
import static org.mingzhang.command.testing.Procedures.OBJECTION;
import static org.mingzhang.command.testing.Procedures.PROPOSED;
import static org.mingzhang.command.testing.Procedures.PUBLISHED;
import static org.mingzhang.command.testing.Procedures.VOTE;
import static org.mingzhang.command.testing.Procedures.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.reinstatement.Gates;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatement;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatement;
import org.mingzhang.command.reinstatement.publishnotice.PublishNotice;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjection;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjection;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPost;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.StreamFixture;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;

/** A whole procedure, step by step: each command is decided on the events of all steps before. */
class ReinstatementAggregateTest {
    private static final LocalDate RESTORED = LAST_DAY.plusDays(1);

    private record Step(LedgerCommand command, ReinstatementEvent event) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(
                            new ProposeReinstatement(
                                    ID, CADRE, DIRECTOR, COMMITTEE, PROPOSED, "good", statements()),
                            new ReinstatementProposed(
                                    ID,
                                    CADRE,
                                    DIRECTOR,
                                    COMMITTEE,
                                    PROPOSED,
                                    "good",
                                    verdicts(PROPOSED))),
                    new Step(
                            new DecideReinstatement(ID, DECIDED, COMMITTEE, VOTE, null),
                            new ReinstatementDecided(ID, DECIDED, COMMITTEE, VOTE, true, null)),
                    new Step(
                            new PublishNotice(ID, PUBLISHED, 5, "board", "text"),
                            new NoticePublished(ID, PUBLISHED, 5, LAST_DAY, "board", "text")),
                    new Step(
                            new RaiseObjection(ID, OBJECTION, PUBLISHED, "summary"),
                            new ObjectionRaised(ID, OBJECTION, PUBLISHED, "summary")),
                    new Step(
                            new ResolveObjection(ID, OBJECTION, LAST_DAY, false, "grounds"),
                            Procedures.resolved(false)),
                    new Step(
                            new RestoreToPost(ID, RESTORED, statements()),
                            new RestoredToPost(ID, CADRE, DIRECTOR, RESTORED, verdicts(RESTORED))));

    @TestFactory
    Stream<DynamicTest> each_step_follows_from_the_steps_before() {
        return STEPS.stream()
                .map(
                        step ->
                                DynamicTest.dynamicTest(
                                        step.command().getClass().getSimpleName(),
                                        () ->
                                                fixture()
                                                        .given(before(step))
                                                        .when(step.command())
                                                        .expectEvents(step.event())));
    }

    @Test
    void a_step_of_a_procedure_nobody_proposed_is_our_own_refusal() {
        fixture()
                .givenNoPriorActivity()
                .when(STEPS.getLast().command())
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    private static AggregateTestFixture<ReinstatementAggregate> fixture() {
        return StreamFixture.of(ReinstatementAggregate.class, Procedures.nothing());
    }

    private static List<ReinstatementEvent> before(Step step) {
        return STEPS.subList(0, STEPS.indexOf(step)).stream().map(Step::event).toList();
    }

    private static List<GateVerdict> verdicts(LocalDate day) {
        TestLedger ledger = Procedures.nothing();
        return new Gates(
                        TestRulebook.book().build(),
                        ledger.cadre(CADRE),
                        Reinstatement.NOT_PROPOSED,
                        Organisation.UNKNOWN,
                        DIRECTOR,
                        day,
                        Procedures.TODAY,
                        statements())
                .verdicts();
    }
}
