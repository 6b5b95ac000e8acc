package org.mingzhang.command.reinstatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.caseOpened;
import static org.mingzhang.command.testing.People.restricted;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.cadre.CadreFile;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.Procedures;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.testing.TestRulebook;
import org.mingzhang.organisation.Organisation;
import org.mingzhang.reinstatement.Reinstatement;
import org.mingzhang.reinstatement.event.GateVerdict;

/** Each effect against each kind of post, for a cadre who lost a leading post of rank 141. */
class GatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 9);

    @ParameterizedTest(name = "{0}: a post of rank {1}, leading {2}, by one holding {3}: {4}")
    @CsvSource({
        "LEADING_POST, 142, true, , closed",
        "LEADING_POST, 131, false, , open",
        "SAME_OR_HIGHER_POST, 132, true, , closed",
        "SAME_OR_HIGHER_POST, 141, true, , closed",
        "SAME_OR_HIGHER_POST, 142, true, , open",
        "ABOVE_FORMER_LEVEL, 132, true, , closed",
        "ABOVE_FORMER_LEVEL, 141, true, , open",
        "ABOVE_FORMER_LEVEL, 141, true, 142, open",
        "PROMOTION, 141, true, 142, closed",
        "PROMOTION, 142, true, 142, open",
        "PROMOTION, 132, true, , closed",
        "PROMOTION, 141, true, , open",
        "RANK_RISE, 141, false, 142, closed",
        "RANK_RISE, 142, false, 142, open",
        "FURTHER_USE, 142, true, 142, closed",
        "FURTHER_USE, 142, false, 142, open",
        "FURTHER_USE, 141, false, 142, closed",
        "PUBLIC_OFFICE, 142, false, , closed",
        "PAY_GRADE_RISE, 131, true, , open",
        "PARTY_READMISSION, 131, true, , open",
        "SOMETHING_NEW, 142, false, , closed",
        "PROMOTION, , true, 142, closed",
        "PROMOTION, , false, 142, open",
        "SAME_OR_HIGHER_POST, , true, , closed",
        "SAME_OR_HIGHER_POST, , false, , open",
    })
    void a_restriction_closes_what_it_forbids(
            String effect,
            @Nullable String rank,
            boolean leading,
            @Nullable String held,
            String expected) {
        TestLedger ledger = People.ledger().given(restricted(effect, DAY, DAY));
        if (held != null) {
            ledger.given(
                    new AppointedToPost(CADRE, new Post("Held", BUREAU, held, false), DAY, null));
        }
        Gates gates = gates(ledger.cadre(CADRE), new Post("New", BUREAU, rank, leading), DAY, DAY);
        assertThat(gates.verdict(TestRulebook.FREE).passed()).isEqualTo(expected.equals("open"));
    }

    @ParameterizedTest(name = "from {0} until {1}, step on {2} recorded on {3}: {4}")
    @CsvSource({
        "2026-10-09, 2026-10-09, 2026-10-09, 2026-10-09, closed",
        "2025-10-09, 2026-10-08, 2026-10-09, 2026-10-09, open",
        "2025-10-09, , 2026-10-09, 2026-10-09, closed",
        "2026-10-10, , 2026-10-09, 2026-10-09, open",
        "2026-10-10, 2026-10-10, 2026-10-09, 2026-10-11, closed",
        "2026-10-12, , 2026-10-09, 2026-10-11, open",
    })
    void a_restriction_counts_from_the_legal_day_to_the_day_of_recording(
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate day,
            LocalDate today,
            String expected) {
        CadreFile cadre =
                People.ledger().given(restricted("LEADING_POST", from, until)).cadre(CADRE);
        assertThat(gates(cadre, People.DIRECTOR, day, today).verdict(TestRulebook.FREE).passed())
                .isEqualTo(expected.equals("open"));
    }

    @Test
    void every_restriction_in_the_way_is_explained_with_its_last_day() {
        CadreFile cadre =
                People.ledger()
                        .given(restricted("LEADING_POST", DAY, LocalDate.of(2027, 10, 9)))
                        .cadre(CADRE);
        assertThat(gates(cadre, People.DIRECTOR, DAY, DAY).verdict(TestRulebook.FREE))
                .extracting(verdict -> verdict.explanation().en())
                .isEqualTo("REMOVAL, from 2026-10-09 until 2027-10-09: not allowed: LEADING_POST");
    }

    @Test
    void an_open_case_is_named() {
        CadreFile cadre = People.ledger().given(caseOpened(DAY)).cadre(CADRE);
        GateVerdict verdict = gates(cadre, People.DIRECTOR, DAY, DAY).verdict(TestRulebook.CALM);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.explanation().en()).contains(CASE.value());
    }

    @Test
    void an_unanswered_gate_is_not_passed() {
        Gates gates =
                new Gates(
                        TestRulebook.book().build(),
                        People.ledger().cadre(CADRE),
                        Reinstatement.NOT_PROPOSED,
                        Organisation.UNKNOWN,
                        People.DIRECTOR,
                        DAY,
                        DAY,
                        List.of());
        assertThat(gates.verdict(TestRulebook.ABLE).passed()).isFalse();
    }

    private static Gates gates(CadreFile cadre, Post post, LocalDate day, LocalDate today) {
        return new Gates(
                TestRulebook.book().build(),
                cadre,
                Reinstatement.NOT_PROPOSED,
                Organisation.UNKNOWN,
                post,
                day,
                today,
                Procedures.statements());
    }
}
