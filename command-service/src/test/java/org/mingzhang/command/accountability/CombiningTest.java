package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.RecordedWarning;

/** What decisions make of measures that meet: each mechanism by its own rule, none by another's. */
class CombiningTest {
    @Test
    void a_second_party_sanction_since_2024_is_added_to_the_first_cmb_2() {
        Draft draft =
                OtherCase.decided("PARTY_SERIOUS_WARNING", "2024-03-10")
                        .before(decides("{'measure':'PARTY_WARNING'}"));
        List<Restriction> added = restrictions(draft, CASE);
        assertThat(added)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.until()).isEqualTo("2026-09-10"))
                .allSatisfy(each -> assertThat(each.from()).isEqualTo("2024-06-28"));
        assertThat(added.getFirst().explanation().toString())
                .contains("CMB-2", "2025-09-10 + 12 months", "2025-09-10 + 12个月");
    }

    @Test
    void an_overlap_from_before_2024_warns_and_is_not_summed_cmb_2() {
        Draft draft =
                OtherCase.decided("PARTY_REMOVAL", "2023-03-10")
                        .before(decides("{'measure':'PARTY_WARNING'}"));
        assertThat(warnings(draft)).contains(DecisionRefusal.OVERLAP_NEEDS_RULING.code());
        assertThat(restrictions(draft, CASE)).allSatisfy(each -> assertThat(each.until()).isNull());
    }

    @Test
    void what_a_person_rules_is_the_last_day_and_is_told() {
        Draft draft =
                OtherCase.decided("PARTY_REMOVAL", "2023-03-10")
                        .before(
                                decides(
                                        "{'measure':'PARTY_WARNING','ruling':"
                                                + "{'until':'2026-03-10','reason':'市纪委批复'}}"));
        assertThat(warnings(draft)).doesNotContain(DecisionRefusal.OVERLAP_NEEDS_RULING.code());
        assertThat(restrictions(draft, CASE))
                .allSatisfy(each -> assertThat(each.until()).isEqualTo("2026-03-10"));
        assertThat(restrictions(draft, CASE).getFirst().explanation().toString()).contains("市纪委批复");
    }

    @Test
    void a_second_administrative_sanction_needs_a_ruling_cmb_4() {
        Draft draft =
                new OtherCase(
                                "case-2024-900",
                                "GOV_DEMERIT",
                                day("2024-01-15"),
                                "org-linhe-supervision")
                        .before(decides("{'measure':'GOV_WARNING'}"))
                        .organ("org-linhe-supervision");
        assertThat(warnings(draft)).contains(DecisionRefusal.OVERLAP_NEEDS_RULING.code());
    }

    @Test
    void different_kinds_run_side_by_side_cmb_5() {
        Draft draft =
                OtherCase.decided("GOV_DEMERIT", "2024-03-20")
                        .before(decides("{'measure':'PARTY_WARNING'}"));
        assertThat(warnings(draft)).isEmpty();
        assertThat(restrictions(draft, CASE))
                .allSatisfy(each -> assertThat(each.until()).isEqualTo("2025-06-28"));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PARTY_WARNING | PARTY_SERIOUS_WARNING",
                "PARTY_SERIOUS_WARNING | PARTY_REMOVAL",
                "PARTY_REMOVAL | PARTY_PROBATION_1Y",
                "PARTY_PROBATION_1Y | PARTY_EXPULSION",
                "PARTY_EXPULSION | PARTY_EXPULSION",
            })
    void several_breaches_in_one_case_are_one_sanction_a_grade_heavier_cmb_1(
            String heaviest, String becomes) {
        Draft draft =
                decides(
                        "{'measure':'%s','mergedFrom':['PARTY_WARNING','%s']}"
                                .formatted(becomes, heaviest));
        assertThat(draft.accepted()).isNotEmpty();
    }

    @ParameterizedTest(name = "three demerits, {0} months: {1}")
    @CsvSource({"11, false", "12, true", "30, true", "36, true", "37, false", "48, false"})
    void the_organ_sets_a_period_between_one_and_the_sum_cmb_3(int months, boolean accepted) {
        Draft draft =
                decides(
                                "{'measure':'GOV_DEMERIT','months':"
                                        + months
                                        + ",'mergedFrom':['GOV_DEMERIT','GOV_DEMERIT','GOV_DEMERIT']}")
                        .organ("org-linhe-supervision");
        assertThat(draft.decide() instanceof Decision.Accepted).isEqualTo(accepted);
        if (accepted) {
            assertThat(restrictions(draft, CASE))
                    .allSatisfy(
                            each ->
                                    assertThat(each.until())
                                            .isEqualTo(day("2024-06-28").plusMonths(months)));
        }
    }

    @ParameterizedTest(name = "four alike, {0} months: {1}")
    @CsvSource({"48, true", "49, false"})
    void no_period_goes_beyond_48_months_cmb_3(int months, boolean accepted) {
        Draft draft =
                decides(
                                "{'measure':'GOV_MAJOR_DEMERIT','months':"
                                        + months
                                        + ",'mergedFrom':['GOV_MAJOR_DEMERIT','GOV_MAJOR_DEMERIT',"
                                        + "'GOV_MAJOR_DEMERIT','GOV_MAJOR_DEMERIT']}")
                        .organ("org-linhe-supervision");
        assertThat(draft.decide() instanceof Decision.Accepted).isEqualTo(accepted);
    }

    @Test
    void of_different_administrative_sanctions_the_heaviest_alone_is_given_cmb_3() {
        Draft draft =
                decides("{'measure':'GOV_DEMERIT','mergedFrom':['GOV_WARNING','GOV_DEMERIT']}")
                        .organ("org-linhe-supervision");
        assertThat(restrictions(draft, CASE))
                .allSatisfy(each -> assertThat(each.until()).isEqualTo("2025-06-28"));
    }

    @Test
    void a_change_of_the_first_decision_moves_what_was_added_to_it() {
        Draft first = CaseStory.draft(CaseVerb.ANNUL_DECISION);
        OtherCase later = OtherCase.decided("PARTY_WARNING", "2025-02-01");
        Draft annul = later.before(partySanctioned(first));
        LocalDate summed = LocalDate.parse("2027-12-28");
        CaseId other = later.caseId();
        Draft withSum =
                annul.given(
                        new RestrictionsSet(
                                CaseStory.CADRE,
                                other,
                                List.of(
                                        new Restriction(
                                                "PARTY_WARNING",
                                                day("2025-02-01"),
                                                summed,
                                                List.of("PROMOTION"),
                                                List.of())),
                                day("2025-02-01")));
        assertThat(restrictions(withSum, other))
                .allSatisfy(each -> assertThat(each.until()).isEqualTo("2026-02-01"));
    }

    /** The story's own decision as a serious Party warning. */
    private static Draft partySanctioned(Draft draft) {
        return OtherCase.replaceDecision(draft, "PARTY_SERIOUS_WARNING", "2024-06-28");
    }

    private static Draft decides(String measures) {
        return CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY)
                .json("/measures", "[" + measures + "]")
                .set("/effectiveOn", null);
    }

    private static List<String> warnings(Draft draft) {
        return ((Decision.Accepted) draft.decide())
                .warnings().stream().map(RecordedWarning::code).toList();
    }

    private static List<Restriction> restrictions(Draft draft, CaseId caseId) {
        return draft.accepted().stream()
                .filter(RestrictionsSet.class::isInstance)
                .map(RestrictionsSet.class::cast)
                .filter(set -> set.caseId().equals(caseId))
                .findFirst()
                .orElseThrow()
                .restrictions();
    }
}
