package org.mingzhang.command.cadre.appointtopost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNDER_INVESTIGATION;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_ALREADY_HELD;
import static org.mingzhang.cadre.CadreRefusal.POST_BARRED_BY_RESTRICTION;
import static org.mingzhang.cadre.CadreRefusal.POST_LEVEL_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.POST_TITLE_MISSING;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.caseOpened;
import static org.mingzhang.command.testing.People.restricted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.RecordedWarning;

/** An ordinary appointment, spoilt in every way that is refused. */
public class AppointToPostTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final class Situation {
        final TestLedger ledger = People.ledger().today(TODAY);
        String title = DIRECTOR.title();
        String level = "141";
        boolean inNowhere;
        LocalDate on = TODAY;

        Post post() {
            return new Post(title, inNowhere ? NOWHERE : BUREAU, level, true);
        }

        Decision decide() {
            return ledger.ask(new AppointToPost(CADRE, post(), on), AppointToPostDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(POST_TITLE_MISSING, s -> s.title = "")
                    .row(POST_LEVEL_UNKNOWN, s -> s.level = "999")
                    .row(POST_ORGANISATION_UNKNOWN, s -> s.inNowhere = true)
                    .row(
                            POST_ALREADY_HELD,
                            s -> s.ledger.given(new AppointedToPost(CADRE, s.post(), s.on, null)))
                    .row(CADRE_UNDER_INVESTIGATION, s -> s.ledger.given(caseOpened(TODAY)))
                    .row(
                            POST_BARRED_BY_RESTRICTION,
                            s -> s.ledger.given(restricted("LEADING_POST", TODAY, TODAY)));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void an_appointment_is_recorded_without_a_procedure() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new AppointedToPost(CADRE, DIRECTOR, TODAY, null)),
                                List.of()));
    }

    @Test
    void the_refusal_says_what_forbids_and_until_when() {
        Situation situation = new Situation();
        situation.ledger.given(restricted("LEADING_POST", TODAY.minusDays(9), TODAY));
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                POST_BARRED_BY_RESTRICTION,
                                "/post",
                                List.of(
                                        "REMOVAL，自2026-11-12至2026-11-21，不得LEADING_POST",
                                        "REMOVAL, from 2026-11-12 until 2026-11-21: not allowed:"
                                                + " LEADING_POST")));
    }

    @Test
    void the_day_after_the_last_day_the_post_is_free() {
        Situation situation = new Situation();
        situation.ledger.given(restricted("LEADING_POST", TODAY.minusYears(1), TODAY.minusDays(1)));
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_appointment_from_before_the_case_can_still_be_put_on_record() {
        Situation situation = new Situation();
        situation.ledger.given(caseOpened(TODAY), restricted("LEADING_POST", TODAY, null));
        situation.on = TODAY.minusDays(1);
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_imported_appointment_during_a_case_carries_a_warning() {
        Situation situation = new Situation();
        situation.ledger.imported().given(caseOpened(TODAY));
        assertThat(situation.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .containsExactly(
                                                new RecordedWarning(
                                                        "CADRE_UNDER_INVESTIGATION", "/cadreId")));
    }
}
