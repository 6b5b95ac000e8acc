package org.mingzhang.command.cadre.recordcommendation;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_ALREADY_RECORDED;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_TITLE_MISSING;
import static org.mingzhang.cadre.AssessmentRefusal.COMMENDATION_WHILE_CASE_OPEN;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.caseOpened;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.OrganisationId;

/** A commendation, spoilt in every way that is refused. */
public class RecordCommendationTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 12);

    private static final class Situation {
        final TestLedger ledger = People.ledger();
        String title = "先进个人";
        OrganisationId by = COMMITTEE;
        LocalDate on = DAY;

        Decision decide() {
            return ledger.ask(
                    new RecordCommendation(CADRE, title, by, on, "grounds"),
                    RecordCommendationDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22))
                    .row(ACTING_BODY_UNKNOWN, s -> s.by = NOWHERE)
                    .row(COMMENDATION_TITLE_MISSING, s -> s.title = " ")
                    .row(
                            COMMENDATION_ALREADY_RECORDED,
                            s ->
                                    s.ledger.given(
                                            new CommendationRecorded(
                                                    CADRE, s.title, s.by, s.on, "earlier")))
                    .row(COMMENDATION_WHILE_CASE_OPEN, s -> s.ledger.given(caseOpened(DAY)));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }
}
