package org.mingzhang.query.dues.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** What follows from one decision, day by day. */
class CaseDuesTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");
    private static final CaseId CASE = new CaseId("C-1");
    private static final Subject SUBJECT = Subject.cadre(new CadreId("P-1"));
    private static final OrganisationId ORGAN = new OrganisationId("O-1");

    @Test
    void an_execution_is_reported_within_six_months_of_the_decision() {
        Due due = only(DueKind.EXECUTION_REPORT, decided("PARTY_WARNING", "2024-08-31"));
        assertThat(due.on()).isEqualTo("2025-02-28");
        assertThat(due.rule()).isEqualTo("DUE-P2");
        assertThat(due.organ()).isEqualTo(ORGAN);
        assertThat(due.explanation().zh()).contains("报告执行情况；自决定之日 2024-08-31 起6个月");
        assertThat(of(DueKind.EXECUTION_REPORT, decided("GOV_WARNING", "2024-08-31"))).isEmpty();
    }

    @Test
    void a_suspension_lasts_six_months_from_its_effect() {
        Due due = only(DueKind.SUSPENSION_END, decided("SUSPENSION_FOR_EXAMINATION", "2024-04-10"));
        assertThat(due.on()).isEqualTo("2024-10-13");
        assertThat(due.rule()).isEqualTo("IMP-TZJC");
        assertThat(due.explanation().zh()).contains("复职或者另作处理；自生效之日 2024-04-13 起6个月");
        assertThat(due.explanation().en()).endsWith("from the effect of 2024-04-13");
    }

    @Test
    void what_nobody_records_is_never_overdue() {
        assertThat(List.of(DueKind.EXECUTION_REPORT, DueKind.SUSPENSION_END))
                .extracting(DueKind::nature)
                .containsOnly(Nature.REMINDER);
    }

    @Test
    void a_complex_matter_may_take_longer_and_is_due_all_the_same() {
        AppealLodged appeal =
                new AppealLodged(
                        CASE,
                        SUBJECT,
                        new AppealId("A-1"),
                        LocalDate.parse("2026-09-10"),
                        "不服",
                        "civil-servant-appeal");
        Due due = only(DueKind.APPEAL_ANSWER, decided("REMOVAL", "2026-09-01"), appeal);
        assertThat(due.on()).isEqualTo("2026-11-09");
        assertThat(due.explanation().zh()).endsWith("情况复杂的可以延长，最迟至 2026-12-09");
    }

    private static Due only(DueKind kind, CaseEvent... events) {
        List<Due> dues = of(kind, events);
        assertThat(dues).hasSize(1);
        return dues.getFirst();
    }

    private static List<Due> of(DueKind kind, CaseEvent... events) {
        AccountabilityCase state = AccountabilityCase.NOT_OPENED.evolve(opened());
        for (CaseEvent event : events) {
            state = state.evolve(event);
        }
        return new CaseDues(CASE.stream(), BOOK)
                .of(state.fileOf(SUBJECT))
                .filter(due -> due.kind() == kind)
                .toList();
    }

    private static AccountabilityOpened opened() {
        LocalDate day = LocalDate.parse("2024-03-01");
        return new AccountabilityOpened(
                CASE,
                List.of(new NamedSubject(SUBJECT, null, null)),
                List.of("9"),
                null,
                "案由",
                day,
                day,
                day,
                ORGAN,
                List.of(),
                null);
    }

    /** Takes effect three days after the decision. */
    private static AccountabilityDecided decided(String measure, String on) {
        LocalDate day = LocalDate.parse(on);
        return new AccountabilityDecided(
                CASE,
                SUBJECT,
                null,
                day,
                day.plusDays(3),
                ORGAN,
                List.of(new MeasureImposed(measure, null, null)),
                null,
                null,
                List.of(),
                List.of(),
                day);
    }
}
