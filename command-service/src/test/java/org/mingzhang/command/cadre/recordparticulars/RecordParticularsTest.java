package org.mingzhang.command.cadre.recordparticulars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.EDUCATION_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.JOB_RANK_UNKNOWN;
import static org.mingzhang.cadre.ParticularsRefusal.PARTICULARS_MISSING;
import static org.mingzhang.cadre.ParticularsRefusal.POLITICAL_STATUS_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.RESTRICTED;
import static org.mingzhang.command.testing.People.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.Particulars;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.rulebook.file.RulebookLoader;

/** A cadre's particulars by the national tables, spoilt in every way that is refused. */
class RecordParticularsTest {
    private static final LocalDate SINCE = LocalDate.of(2022, 7, 1);

    private static final class Situation {
        final TestLedger ledger =
                new TestLedger()
                        .under(RulebookLoader.fromClasspath().byId("cn-party"))
                        .given(registered());
        @Nullable String political = "01";
        @Nullable String education = "20";
        @Nullable String rank = "RESEARCHER_4";
        LocalDate since = SINCE;

        Decision decide() {
            return ledger.take(
                    new RecordParticulars(CADRE, political, education, rank, since),
                    RecordParticularsDecision::decide);
        }

        Particulars after() {
            decide();
            return ((CadreFile) ledger.state(CADRE.stream())).particulars();
        }
    }

    private static final RefusalTable<Situation> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.ledger.given(RESTRICTED))
                    .row(
                            PARTICULARS_MISSING,
                            s -> {
                                s.political = null;
                                s.education = null;
                                s.rank = null;
                            })
                    .row(POLITICAL_STATUS_UNKNOWN, s -> s.political = "14")
                    .row(EDUCATION_UNKNOWN, s -> s.education = "50")
                    .row(JOB_RANK_UNKNOWN, s -> s.rank = "132")
                    .row(CADRE_DATE_IN_FUTURE, s -> s.since = LocalDate.of(2026, 11, 22));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void particulars_are_recorded_as_given() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new ParticularsRecorded(
                                                CADRE, "01", "20", "RESEARCHER_4", SINCE)),
                                List.of()));
    }

    @Test
    void what_is_not_said_anew_stays_and_an_earlier_day_is_history() {
        Situation situation = new Situation();
        situation.decide();
        situation.political = null;
        situation.rank = null;
        situation.education = "10";
        situation.since = SINCE.plusYears(1);
        Particulars now =
                new Particulars(
                        new Particulars.PoliticalStatus("01", SINCE),
                        new Particulars.Education("10", SINCE.plusYears(1)),
                        new Particulars.JobRank("RESEARCHER_4", SINCE));
        assertThat(situation.after()).isEqualTo(now);

        situation.political = "02";
        situation.rank = "SENIOR_STAFF_1";
        situation.education = "30";
        situation.since = SINCE.minusYears(1);
        assertThat(situation.after()).isEqualTo(now);
    }

    @Test
    void a_rulebook_without_tables_knows_no_code() {
        Situation situation = new Situation();
        situation.ledger.under(RulebookLoader.fromClasspath().byId("us-chicago-police"));
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                POLITICAL_STATUS_UNKNOWN, "/politicalStatus", List.of("01")));
    }
}
