package org.mingzhang.command.reinstatement.resolveobjection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.LAST_DAY;
import static org.mingzhang.command.testing.Procedures.OBJECTION;
import static org.mingzhang.command.testing.Procedures.PUBLISHED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.command.testing.Procedures.resolved;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_ALREADY_RESOLVED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ENDED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_NOT_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_OUT_OF_STEP;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_BEFORE_PREVIOUS;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.ObjectionId;

/** The answer to an objection, spoilt in every way that is refused. */
public class ResolveObjectionTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.objected();
        ObjectionId objection = OBJECTION;
        LocalDate on = LAST_DAY;
        boolean upheld;
        String grounds = "grounds";

        Decision decide() {
            return ledger.ask(
                    new ResolveObjection(ID, objection, on, upheld, grounds),
                    ResolveObjectionDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                    .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                    .row(REINSTATEMENT_OUT_OF_STEP, s -> Procedures.back(s.ledger))
                    .row(STEP_TEXT_MISSING, s -> s.grounds = "")
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(STEP_BEFORE_PREVIOUS, s -> s.on = PUBLISHED.minusDays(1))
                    .row(OBJECTION_UNKNOWN, s -> s.objection = new ObjectionId("objection-2"))
                    .row(OBJECTION_ALREADY_RESOLVED, s -> s.ledger.given(resolved(false)));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void a_rejected_objection_leaves_the_procedure_on_notice() {
        assertThat(new Situation().decide())
                .isEqualTo(new Decision.Accepted(List.of(resolved(false)), List.of()));
    }

    @Test
    void an_upheld_objection_ends_the_procedure_on_both_streams() {
        Situation situation = new Situation();
        situation.upheld = true;
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        resolved(true),
                                        new ReinstatementEnded(CADRE, ID, false, LAST_DAY)),
                                List.of()));
    }
}
