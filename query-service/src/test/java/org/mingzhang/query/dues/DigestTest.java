package org.mingzhang.query.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.query.dues.reckoning.DueKind;
import org.mingzhang.query.dues.reckoning.Nature;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Origin;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * What is due of a decision, an appeal and a restriction, and what a day going by does: nothing.
 */
class DigestTest {
    private static final CadreId CADRE = new CadreId("P-1");
    private static final CaseId CASE = new CaseId("C-1");
    private static final OrganisationId ORGAN = new OrganisationId("O-1");
    private static final OrganisationId DECIDER = new OrganisationId("O-2");
    private static final Post POST = new Post("局长", ORGAN, "141", true);
    private static final Text WINDOW = new Text("一个月", "one month");

    private MemoryLedger ledger;

    @BeforeEach
    void decided() {
        ledger = new MemoryLedger();
        record(new CadreRegistered(CADRE, null, "CIVIL_SERVANT", ORGAN, day("2020-01-01")));
        record(new AppointedToPost(CADRE, POST, day("2020-01-02"), null));
        record(
                new AccountabilityOpened(
                        CASE,
                        List.of(new NamedSubject(Subject.cadre(CADRE), null, null)),
                        List.of("9"),
                        null,
                        "案由",
                        day("2026-01-01"),
                        day("2026-02-01"),
                        day("2026-03-01"),
                        DECIDER,
                        List.of(),
                        null));
        record(
                new AccountabilityDecided(
                        CASE,
                        Subject.cadre(CADRE),
                        null,
                        day("2026-09-01"),
                        day("2026-09-01"),
                        DECIDER,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        day("2026-09-01")));
        record(
                new DecisionServed(
                        CASE,
                        Subject.cadre(CADRE),
                        day("2026-09-05"),
                        true,
                        day("2026-10-09"),
                        WINDOW));
    }

    @Test
    void an_appeal_window_is_counted_in_working_days_over_the_holidays() {
        DueLine line = only("2026-09-24", 7);
        assertThat(line.due().kind()).isEqualTo(DueKind.APPEAL_WINDOW);
        assertThat(line.due().organ()).isEqualTo(DECIDER);
        assertThat(line.workingDays()).isEqualTo(5);
        assertThat(line.closeness()).isEqualTo(Closeness.WITHIN_7);
        assertThat(line.due().explanation()).isEqualTo(WINDOW);
    }

    @Test
    void a_right_that_has_passed_is_not_overdue() {
        assertThat(lines("2026-10-09", 0)).hasSize(1);
        assertThat(lines("2026-10-10", 30)).isEmpty();
    }

    @Test
    void an_answer_stays_overdue_until_it_is_given() {
        record(appeal("2026-09-10"));
        DueLine line = only("2026-10-13", 7);
        assertThat(line.due().kind()).isEqualTo(DueKind.APPEAL_ANSWER);
        // 2026-10-10 is a Saturday that is worked.
        assertThat(line.due().on()).isEqualTo("2026-10-10");
        assertThat(line.closeness()).isEqualTo(Closeness.OVERDUE);
        assertThat(line.workingDays()).isEqualTo(-2);
        record(
                new AppealDecided(
                        CASE,
                        Subject.cadre(CADRE),
                        new AppealId("A-1"),
                        day("2026-10-13"),
                        AppealOutcome.UPHELD,
                        List.of(),
                        "理由"));
        assertThat(lines("2026-10-13", 7)).isEmpty();
    }

    @Test
    void an_unknown_year_is_said_and_not_guessed() {
        record(appeal("2026-12-10"));
        DueLine line = only("2026-12-20", 30);
        assertThat(line.due().on()).isEqualTo("2027-01-10");
        assertThat(line.closeness()).isEqualTo(Closeness.UNCOUNTED);
        assertThat(line.workingDays()).isNull();
        assertThat(line.remark()).isNotNull();
        assertThat(line.remark().zh()).contains("2027 年的放假安排尚未公布");
    }

    @Test
    void formalities_are_due_within_a_month_and_done_by_the_relief() {
        record(restricted("REMOVAL", "2026-09-01", "2027-09-01"));
        assertThat(lines("2026-10-12", 0))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.due().kind()).isEqualTo(DueKind.FORMALITIES);
                            assertThat(line.due().on()).isEqualTo("2026-10-01");
                            assertThat(line.due().organ()).isEqualTo(ORGAN);
                            assertThat(line.due().rule()).isEqualTo("DUE-ACC");
                        });
        record(new RelievedOfPost(CADRE, POST, day("2026-10-12"), CASE, "免职"));
        assertThat(lines("2026-10-12", 0)).isEmpty();
    }

    @Test
    void the_end_of_a_period_only_makes_something_possible() {
        record(restricted("POST_ADJUSTMENT", "2025-11-20", "2026-11-20"));
        record(new RelievedOfPost(CADRE, POST, day("2025-11-21"), CASE, "调整"));
        DueLine line = only("2026-11-16", 7);
        assertThat(line.nature()).isEqualTo(Nature.POSSIBLE);
        assertThat(line.due().explanation().zh()).contains("不自动恢复职务");
        assertThat(lines("2026-11-21", 30)).isEmpty();
    }

    @Test
    void an_organ_sees_its_own_and_pages_go_on_where_the_last_ended() {
        record(restricted("POST_ADJUSTMENT", "2026-09-01", "2026-10-08"));
        record(new RelievedOfPost(CADRE, POST, day("2026-09-02"), CASE, "调整"));
        assertThat(page("2026-09-24", 30, "O-2", 50, 0).items()).hasSize(1);
        assertThat(page("2026-09-24", 30, "O-3", 50, 0).items()).isEmpty();
        DuePage first = page("2026-09-24", 30, null, 1, 0);
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.next()).isEqualTo("1");
        assertThat(page("2026-09-24", 30, null, 1, 1).next()).isNull();
        assertThat(first.items().getFirst().due().on()).isEqualTo("2026-10-08");
    }

    @Test
    void duties_of_an_older_register_are_not_listed() {
        MemoryLedger old = new MemoryLedger();
        ledger.all().forEach(each -> old.record(each.event(), "cn-party", Origin.IMPORTED));
        old.record(appeal("2026-09-10"), "cn-party", Origin.IMPORTED);
        ledger = old;
        assertThat(lines("2026-10-13", 30)).isEmpty();
    }

    @Test
    void records_the_rows_have_not_reached_are_found_in_the_ledger() {
        Digest behind =
                new Digest(
                        (organ, from, to) -> DueStreams.Found.of(List.of()),
                        ledger,
                        RulebookLoader.fromClasspath(),
                        () -> 1);
        DueQuestion question = new DueQuestion(null, day("2026-09-24"), 7, 50, 0);
        assertThat(behind.page(question).items()).isEmpty();
        DuePage found = behind.upToHead().page(question);
        assertThat(found.asOfPosition()).isEqualTo(ledger.head());
        assertThat(found.items())
                .singleElement()
                .satisfies(line -> assertThat(line.due().kind()).isEqualTo(DueKind.APPEAL_WINDOW));
    }

    @Test
    void parameters_that_make_no_sense_are_named() {
        assertThatThrownBy(() -> parse("2026-02-30", null)).isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> parse(null, "-1")).hasMessageContaining("within");
        assertThatThrownBy(() -> parse(null, "soon")).hasMessageContaining("within");
        assertThat(parse("", "").within()).isEqualTo(30);
    }

    private static DueQuestion parse(@Nullable String asOf, @Nullable String within) {
        return DueQuestion.parse(null, asOf, within, null, null, day("2026-11-21"));
    }

    private DueLine only(String asOf, int within) {
        List<DueLine> lines = lines(asOf, within);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<DueLine> lines(String asOf, int within) {
        return page(asOf, within, null, 50, 0).items();
    }

    private DuePage page(String asOf, int within, @Nullable String organ, int limit, int after) {
        Digest digest =
                new Digest(
                        (forOrgan, from, to) ->
                                DueStreams.Found.of(
                                        ledger.all().stream()
                                                .map(Recorded::stream)
                                                .distinct()
                                                .toList()),
                        ledger,
                        RulebookLoader.fromClasspath(),
                        ledger::head);
        return digest.page(new DueQuestion(organ, day(asOf), within, limit, after));
    }

    private void record(LedgerEvent event) {
        ledger.record(event);
    }

    private static AppealLodged appeal(String lodgedOn) {
        return new AppealLodged(
                CASE, Subject.cadre(CADRE), new AppealId("A-1"), day(lodgedOn), "不服");
    }

    private static RestrictionsSet restricted(String measure, String from, String until) {
        return new RestrictionsSet(
                CADRE,
                CASE,
                List.of(
                        new Restriction(
                                measure, day(from), day(until), List.of("PROMOTION"), List.of())),
                day(from));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
