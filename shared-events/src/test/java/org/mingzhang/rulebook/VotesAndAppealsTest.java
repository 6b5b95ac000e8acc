package org.mingzhang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.rulebook.file.RulebookLoader;

/** Votes of bodies of one to twelve, and appeals that end on holidays, by kind and version. */
class VotesAndAppealsTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");

    @ParameterizedTest(name = "of {0}: {1} present, {2} in favour")
    @CsvSource({
        "1, 1, 1", "2, 2, 2", "3, 2, 2", "4, 3, 3", "5, 4, 3", "6, 4, 4",
        "7, 5, 4", "8, 6, 5", "9, 6, 5", "10, 7, 6", "11, 8, 6", "12, 8, 7",
    })
    void two_thirds_must_attend_and_more_than_half_of_all_agree(int all, int quorum, int majority) {
        VoteRule rule = Objects.requireNonNull(BOOK.vote());
        assertThat(rule.quorum(all)).isEqualTo(quorum);
        assertThat(rule.majority(all)).isEqualTo(majority);
        assertThat(rule.passes(all, majority)).isTrue();
        assertThat(rule.passes(all, majority - 1)).isFalse();
    }

    @ParameterizedTest(name = "{0}, decided {1}, served {2}: until {3}")
    @CsvSource({
        // National Day and Mid-Autumn Festival.
        "accountability, 2025-09-01, 2025-09-05, 2025-10-09",
        // A Saturday that is worked.
        "accountability, 2026-01-20, 2026-01-31, 2026-02-28",
        // A Saturday of the next year.
        "accountability, 2025-12-20, 2025-12-31, 2026-02-02",
        // Labour Day.
        "accountability, 2026-04-01, 2026-04-05, 2026-05-06",
        // No corresponding day: the last of February of a leap year.
        "accountability, 2024-01-20, 2024-01-31, 2024-02-29",
        "accountability, 2012-05-02, 2018-03-05, 2018-03-20",
        "accountability, 2016-07-08, 2018-03-05, none",
        "accountability, 2019-08-31, 2019-09-02, none",
        "government-sanction, 2025-09-01, 2025-09-05, 2025-10-09",
        "government-sanction-review, 2025-09-01, 2025-09-05, 2025-10-09",
        "civil-servant, 2025-09-01, 2025-09-05, 2025-10-09",
        "civil-servant-appeal, 2025-09-15, 2025-09-20, 2025-10-09",
        "public-institution, 2025-01-20, 2025-01-29, 2025-02-28",
        "voter-list, 2025-09-26, 2025-09-28, 2025-10-09",
    })
    void a_right_moves_to_the_next_working_day(
            String kind, LocalDate decided, LocalDate served, String until) {
        AppealWindow window = AppealWindow.of(BOOK, kind, decided, served);
        assertThat(window.open()).isEqualTo(!until.equals("none"));
        assertThat(window.until()).isEqualTo(until.equals("none") ? null : LocalDate.parse(until));
    }

    @ParameterizedTest(name = "{0} is open without a day")
    @CsvSource({"party-discipline", "organisational", "civil-servant-second-appeal"})
    void where_there_is_no_limit_or_none_established_no_day_is_made_up(String kind) {
        AppealWindow window =
                AppealWindow.of(
                        BOOK, kind, LocalDate.parse("2025-09-01"), LocalDate.parse("2025-09-05"));
        assertThat(window.open()).isTrue();
        assertThat(window.until()).isNull();
    }

    @ParameterizedTest(name = "{0} is answered in {1} months or {2} days")
    @CsvSource({
        "accountability, 2025-01-01, 1, 0",
        "accountability, 2012-01-01, 0, 30",
        "party-discipline, 2025-01-01, 3, 0",
        "government-sanction, 2025-01-01, 1, 0",
        "government-sanction-review, 2025-01-01, 2, 0",
        "civil-servant, 2025-01-01, 0, 30",
        "civil-servant-appeal, 2025-01-01, 0, 60",
    })
    void the_answer_has_its_own_term(String kind, LocalDate decided, int months, int days) {
        @Nullable Term answer = BOOK.appeal(kind, decided).orElseThrow().answer();
        assertThat(answer).isEqualTo(new Term(months, days));
    }

    @ParameterizedTest(name = "{0} may take {1} months or {2} days at most")
    @CsvSource({
        "civil-servant-appeal, 0, 90, 最长90日",
        "organisational-superior, 3, 0, 最长3个月",
    })
    void a_complex_matter_may_take_longer(String kind, int months, int days, String words) {
        AppealRule rule = BOOK.appeal(kind, LocalDate.parse("2025-01-01")).orElseThrow();
        assertThat(rule.extended()).isEqualTo(new Term(months, days));
        assertThat(rule.answering().orElseThrow().zh()).contains(words);
        assertThat(BOOK.appeal("civil-servant", LocalDate.parse("2025-01-01")).orElseThrow())
                .satisfies(
                        never -> {
                            assertThat(never.extended()).isNull();
                            assertThat(never.answering().orElseThrow().zh()).doesNotContain("延长");
                        });
    }

    @Test
    void a_last_day_in_an_unknown_year_refuses() {
        assertThatThrownBy(
                        () ->
                                AppealWindow.of(
                                        BOOK,
                                        "accountability",
                                        LocalDate.parse("2026-12-01"),
                                        LocalDate.parse("2026-12-05")))
                .isInstanceOfSatisfying(
                        UnknownYear.class, unknown -> assertThat(unknown.year()).isEqualTo(2027));
    }
}
