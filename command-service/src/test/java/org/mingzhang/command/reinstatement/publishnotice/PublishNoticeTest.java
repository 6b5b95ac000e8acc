package org.mingzhang.command.reinstatement.publishnotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_REQUIRED;
import static org.mingzhang.command.testing.Procedures.DECIDED;
import static org.mingzhang.command.testing.Procedures.ID;
import static org.mingzhang.command.testing.Procedures.PUBLISHED;
import static org.mingzhang.command.testing.Procedures.TODAY;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_CALENDAR_UNKNOWN;
import static org.mingzhang.reinstatement.ReinstatementRefusal.NOTICE_TOO_SHORT;
import static org.mingzhang.reinstatement.ReinstatementRefusal.PROCEDURE_NOT_IN_RULEBOOK;
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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.reinstatement.event.NoticePublished;

/** A notice of five working days, spoilt in every way that is refused. */
public class PublishNoticeTest {
    private static final class Situation {
        final TestLedger ledger = Procedures.decided();
        LocalDate on = PUBLISHED;
        int workingDays = 5;
        String place = "board";

        Decision decide() {
            return ledger.ask(
                    new PublishNotice(ID, on, workingDays, place, "text"),
                    PublishNoticeDecision::decide);
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
                    .row(STEP_TEXT_MISSING, s -> s.place = "")
                    .row(STEP_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(STEP_BEFORE_PREVIOUS, s -> s.on = DECIDED.minusDays(1))
                    .row(NOTICE_TOO_SHORT, s -> s.workingDays = 4)
                    .row(NOTICE_CALENDAR_UNKNOWN, s -> s.workingDays = 500)
                    .row(
                            APPROVAL_REQUIRED,
                            s ->
                                    s.ledger.under(
                                            TestRulebook.book().withFourEyes("publish-notice")));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-23, 2026-10-08", "2026-09-18, 2026-09-24"})
    void the_fifth_working_day_is_the_last(LocalDate published, LocalDate lastDay) {
        Situation situation = new Situation();
        situation.on = published;
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new NoticePublished(
                                                ID, published, 5, lastDay, "board", "text")),
                                List.of()));
    }
}
