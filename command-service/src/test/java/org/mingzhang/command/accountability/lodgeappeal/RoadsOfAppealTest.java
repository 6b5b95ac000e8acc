package org.mingzhang.command.accountability.lodgeappeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.RoadTerm;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;

/** The roads of appeal: which are open, until when, in which order, and who answers. */
class RoadsOfAppealTest {
    private static final String COMMITTEE = "org-linhe-committee";
    private static final String SUPERVISION = "org-linhe-supervision";

    @ParameterizedTest(name = "{0} by {1}, decided {2}: {3}")
    @CsvSource({
        "REMOVAL, org-linhe-committee, 2024-06-28, "
                + "accountability 2024-08-01; civil-servant 2024-07-31;"
                + " civil-servant-appeal 2024-07-31; organisational NOT_KNOWN",
        "PARTY_WARNING, org-linhe-committee, 2024-06-28, "
                + "accountability 2024-08-01; party-discipline NO_TERM",
        "PARTY_WARNING, org-linhe-committee, 2019-08-20, party-discipline NO_TERM",
        "GOV_DEMERIT, org-linhe-supervision, 2024-06-28, government-sanction 2024-08-01",
        "GOV_DEMERIT, org-linhe-transport, 2024-06-28, "
                + "civil-servant 2024-07-31; civil-servant-appeal 2024-07-31",
    })
    void service_records_each_road_with_its_last_day(
            String measure, String organ, LocalDate decidedOn, String roads) {
        assertThat(
                        opened(measure, organ, decidedOn).stream()
                                .map(each -> each.road() + " " + last(each)))
                .containsExactly(roads.split("; "));
        assertThat(opened(measure, organ, decidedOn))
                .allSatisfy(each -> assertThat(each.explanation().zh()).contains("："));
    }

    @Test
    void a_supervision_organ_is_no_party_organisation_to_appeal_to() {
        DecisionServed served = served("GOV_DEMERIT", SUPERVISION, day("2024-06-28"));
        assertThat(served.appealOpen()).isFalse();
        assertThat(served.appealExplanation().zh()).contains("不适用");
        assertThat(
                        lodging("GOV_DEMERIT", SUPERVISION, day("2024-06-28"))
                                .set("/road", "accountability")
                                .decide())
                .isEqualTo(refused(RemedyRefusal.ROAD_NOT_OPEN, "/road", "accountability"));
    }

    @Test
    void two_roads_run_side_by_side_and_one_only_once() {
        Draft draft = removed().given(lodged("a-1", "accountability"));
        assertThat(draft.set("/road", "civil-servant").accepted())
                .hasExactlyElementsOfTypes(AppealLodged.class);
        assertThat(draft.given(lodged("a-2", "civil-servant")).decide())
                .isEqualTo(refused(RemedyRefusal.APPEAL_PENDING, "/subject"));
    }

    @Test
    void a_review_waits_for_the_re_examination() {
        Draft draft =
                lodging("GOV_DEMERIT", SUPERVISION, day("2024-06-28"))
                        .set("/road", "government-sanction-review")
                        .set("/lodgedOn", "2024-09-09");
        Decision outOfOrder =
                refused(RemedyRefusal.ROAD_OUT_OF_ORDER, "/road", "government-sanction-review");
        assertThat(draft.decide()).isEqualTo(outOfOrder);
        draft.given(lodged("a-1", "government-sanction"));
        assertThat(draft.decide()).isEqualTo(outOfOrder);
        draft.given(answered(draft, "a-1", "2024-08-09"));
        assertThat(draft.accepted()).hasExactlyElementsOfTypes(AppealLodged.class);
        assertThat(draft.set("/lodgedOn", "2024-09-10").decide())
                .isEqualTo(refused(RemedyRefusal.APPEAL_TOO_LATE, "/lodgedOn", "2024-09-09"));
    }

    @Test
    void an_answer_whose_receipt_is_not_on_record_makes_nobody_late() {
        Draft draft =
                lodging("GOV_DEMERIT", SUPERVISION, day("2024-06-28"))
                        .set("/road", "government-sanction-review")
                        .set("/lodgedOn", "2026-01-05")
                        .given(lodged("a-1", "government-sanction"));
        AppealDecided answer = answered(draft, "a-1", null);
        assertThat(answer.roads()).extracting(AppealRoad::term).containsExactly(RoadTerm.NOT_KNOWN);
        assertThat(draft.given(answer).accepted()).hasSize(1);
    }

    @Test
    void a_civil_servant_may_leave_out_the_re_check_but_not_go_back_to_it() {
        Draft draft = removed().set("/road", "civil-servant-appeal").set("/lodgedOn", "2024-07-31");
        assertThat(draft.accepted()).hasSize(1);
        assertThat(draft.set("/lodgedOn", "2024-08-01").decide())
                .isEqualTo(refused(RemedyRefusal.APPEAL_TOO_LATE, "/lodgedOn", "2024-07-31"));
        draft.given(lodged("a-1", "civil-servant-appeal"));
        assertThat(draft.set("/road", "civil-servant").set("/lodgedOn", "2024-07-20").decide())
                .isEqualTo(refused(RemedyRefusal.ROAD_OUT_OF_ORDER, "/road", "civil-servant"));
    }

    @Test
    void an_appeal_after_the_re_check_has_fifteen_days() {
        Draft draft = removed().given(lodged("a-1", "civil-servant"));
        AppealDecided answer = answered(draft, "a-1", "2024-08-09");
        assertThat(answer.roads()).isNotNull();
        assertThat(last(answer.roads().getFirst())).isEqualTo("2024-08-26");
    }

    @Test
    void a_service_recorded_before_roads_were_leaves_them_open_without_a_day() {
        Draft draft =
                removed()
                        .without(DecisionServed.class)
                        .given(
                                new DecisionServed(
                                        CASE,
                                        SUBJECT,
                                        day("2024-07-01"),
                                        true,
                                        day("2024-08-01"),
                                        new Text("", "")));
        assertThat(draft.set("/road", "civil-servant").set("/lodgedOn", "2024-09-30").accepted())
                .hasSize(1);
        assertThat(draft.set("/road", null).decide())
                .isEqualTo(refused(RemedyRefusal.APPEAL_TOO_LATE, "/lodgedOn", "2024-08-01"));
    }

    @Test
    void an_unverified_last_day_only_warns() {
        Draft draft = removed().rulebook(StrictRulebook.packed()).set("/lodgedOn", "2024-08-02");
        assertThat(draft.decide())
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted ->
                                assertThat(accepted.warnings())
                                        .anyMatch(each -> each.code().equals("APPEAL_TOO_LATE")));
    }

    @ParameterizedTest(name = "the review is answered by {0}: {1}")
    @CsvSource({
        "org-linhe-supervision, false",
        "org-yunshan-committee, false",
        "org-linhe-discipline, false",
        "org-yunshan-supervision, true",
    })
    void a_review_is_for_the_supervision_organ_above(String organ, boolean may) {
        Draft lodging =
                lodging("GOV_DEMERIT", SUPERVISION, day("2024-06-28"))
                        .given(lodged("a-1", "government-sanction"));
        AppealDecided first = answered(lodging, "a-1", "2024-08-09");
        Draft draft = CaseStory.draft(CaseVerb.DECIDE_APPEAL).without(AppealLodged.class);
        adopt(draft, "GOV_DEMERIT", SUPERVISION, day("2024-06-28"));
        draft.given(lodged("a-1", "government-sanction"))
                .given(first)
                .given(lodged("appeal-01", "government-sanction-review"))
                .given(
                        new OrganisationRegistered(
                                new OrganisationId("org-yunshan-supervision"),
                                "市监委",
                                "SUPERVISION_ORGAN",
                                "PREFECTURE",
                                null,
                                new OrganisationId("org-yunshan-committee"),
                                day("2018-01-01"),
                                null))
                .organ(organ)
                .json("/panel", "['xu','mao']");
        assertThat(draft.decide() instanceof Decision.Accepted).isEqualTo(may);
        assertThat(draft.json("/panel", "['xu','sun']").decide())
                .as("sun answered the step before")
                .isEqualTo(refused(RemedyRefusal.PANEL_HANDLED_CASE, "/panel"));
    }

    private static String last(AppealRoad road) {
        return String.valueOf(road.until() == null ? road.term() : road.until());
    }

    private static Draft removed() {
        return lodging("REMOVAL", COMMITTEE, day("2024-06-28"));
    }

    private static Draft lodging(String measure, String organ, LocalDate decidedOn) {
        Draft draft = CaseStory.draft(CaseVerb.LODGE_APPEAL);
        adopt(draft, measure, organ, decidedOn);
        return draft;
    }

    private static void adopt(Draft draft, String measure, String organ, LocalDate decidedOn) {
        draft.without(AccountabilityDecided.class)
                .without(DecisionServed.class)
                .given(decided(measure, organ, decidedOn))
                .given(served(measure, organ, decidedOn));
    }

    private static List<AppealRoad> opened(String measure, String organ, LocalDate decidedOn) {
        List<AppealRoad> roads = served(measure, organ, decidedOn).roads();
        return roads == null ? List.of() : roads;
    }

    private static DecisionServed served(String measure, String organ, LocalDate decidedOn) {
        return (DecisionServed)
                CaseStory.draft(CaseVerb.SERVE_DECISION)
                        .without(AccountabilityDecided.class)
                        .given(decided(measure, organ, decidedOn))
                        .set("/servedOn", "2024-07-01")
                        .accepted()
                        .getFirst();
    }

    private static AccountabilityDecided decided(String measure, String organ, LocalDate on) {
        return new AccountabilityDecided(
                CASE,
                SUBJECT,
                null,
                on,
                on,
                new OrganisationId(organ),
                List.of(new MeasureImposed(measure, null, null)),
                null,
                null,
                List.of(),
                List.of(),
                on);
    }

    private static AppealLodged lodged(String id, String road) {
        return new AppealLodged(CASE, SUBJECT, new AppealId(id), day("2024-07-15"), "不服", road);
    }

    /** The answer that the decision gives on the history of a draft. */
    private static AppealDecided answered(Draft draft, String id, @Nullable String servedOn) {
        Draft answer = CaseStory.first(CaseVerb.DECIDE_APPEAL);
        draft.history().stream()
                .filter(each -> !answer.history().contains(each))
                .forEach(answer::given);
        AccountabilityDecided decision =
                draft.history().stream()
                        .filter(AccountabilityDecided.class::isInstance)
                        .map(AccountabilityDecided.class::cast)
                        .findFirst()
                        .orElseThrow();
        AppealDecided decided =
                (AppealDecided)
                        answer.organ(decision.decidedBy().value())
                                .set("/appealId", id)
                                .set("/outcome", AppealOutcome.UPHELD)
                                .set("/servedOn", servedOn)
                                .accepted()
                                .getFirst();
        return decided;
    }

    private static Decision refused(RemedyRefusal refusal, String field, String... args) {
        return new Decision.Refused(refusal, field, List.of(args));
    }
}
