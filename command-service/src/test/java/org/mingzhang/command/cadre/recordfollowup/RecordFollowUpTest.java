package org.mingzhang.command.cadre.recordfollowup;

import static org.mingzhang.cadre.AssessmentRefusal.ACTING_BODY_UNKNOWN;
import static org.mingzhang.cadre.AssessmentRefusal.FOLLOW_UP_BEFORE_CASE;
import static org.mingzhang.cadre.AssessmentRefusal.FOLLOW_UP_FINDING_MISSING;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.measured;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

/** A follow-up visit, spoilt in every way that is refused. */
public class RecordFollowUpTest {
    private static final LocalDate DECIDED = LocalDate.of(2024, 6, 30);

    private static final class Situation {
        final TestLedger ledger = People.ledger().given(measured(DECIDED, "REMOVAL"));
        CaseId caseId = CASE;
        OrganisationId by = COMMITTEE;
        LocalDate on = DECIDED.plusYears(1);
        String finding = "已整改";

        Decision decide() {
            return ledger.ask(
                    new RecordFollowUp(CADRE, caseId, on, by, finding, true),
                    RecordFollowUpDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22))
                    .row(CASE_DOES_NOT_NAME_CADRE, s -> s.caseId = new CaseId("other"))
                    .row(ACTING_BODY_UNKNOWN, s -> s.by = NOWHERE)
                    .row(FOLLOW_UP_FINDING_MISSING, s -> s.finding = "")
                    .row(FOLLOW_UP_BEFORE_CASE, s -> s.on = LocalDate.of(2020, 1, 1));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }
}
