package org.mingzhang.command.reinstatement.raiseobjection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.LAST_DAY;
import static org.mingzhang.command.testing.Procedures.OBJECTION;
import static org.mingzhang.command.testing.Procedures.PUBLISHED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_ALREADY_RAISED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.OBJECTION_OUTSIDE_NOTICE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_ENDED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_NOT_PROPOSED;
import static org.mingzhang.reinstatement.ReinstatementRefusal.REINSTATEMENT_OUT_OF_STEP;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_IN_FUTURE;
import static org.mingzhang.reinstatement.ReinstatementRefusal.STEP_TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.reinstatement.event.ObjectionRaised;

/** An objection during the notice, spoilt in every way that is refused. */
public class RaiseObjectionTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.onNotice();
        LocalDate on = PUBLISHED;
        String summary = "summary";

        Decision decide() {
            return ledger.ask(
                    new RaiseObjection(ID, OBJECTION, on, summary), RaiseObjectionDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(REINSTATEMENT_NOT_PROPOSED, s -> s.ledger.without(ID.stream()))
                    .row(REINSTATEMENT_ENDED, s -> Procedures.end(s.ledger))
                    .row(REINSTATEMENT_OUT_OF_STEP, s -> Procedures.back(s.ledger))
                    .row(STEP_TEXT_MISSING, s -> s.summary = "")
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(
                            OBJECTION_ALREADY_RAISED,
                            s -> s.ledger.given(new ObjectionRaised(ID, OBJECTION, PUBLISHED, "x")))
                    .row(OBJECTION_OUTSIDE_NOTICE, s -> s.on = LAST_DAY.plusDays(1));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void an_objection_on_the_last_day_is_recorded() {
        Situation situation = new Situation();
        situation.on = LAST_DAY;
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new ObjectionRaised(ID, OBJECTION, LAST_DAY, "summary")),
                                List.of()));
    }

    @Test
    void an_objection_before_the_notice_is_refused() {
        Situation situation = new Situation();
        situation.on = PUBLISHED.minusDays(1);
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                OBJECTION_OUTSIDE_NOTICE,
                                "/raisedOn",
                                List.of("2026-09-23", "2026-10-08")));
    }
}
