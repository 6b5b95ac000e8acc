package org.mingzhang.command.accountability.amenddecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.shared.AppealId;

/** Amending a decision. */
public final class AmendDecisionDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.AMEND_DECISION))
                    .notOpened()
                    .notInCase()
                    .notDecided()
                    .annulled()
                    .must(
                            DecisionRefusal.MEASURE_UNKNOWN,
                            each -> each.json("/measures", "[{'measure':'EXILE'}]"))
                    .must(
                            DecisionRefusal.MEASURE_REPEATED,
                            each ->
                                    each.json(
                                            "/measures",
                                            "[{'measure':'REMOVAL'},{'measure':'REMOVAL'}]"))
                    .procedure(CaseRefusal.TEXT_MISSING, each -> each.set("/grounds", " "))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each -> each.set("/amendedOn", "2026-11-22"))
                    .procedure(
                            CaseRefusal.DATE_OUT_OF_ORDER,
                            each -> each.set("/amendedOn", "2024-06-27"))
                    .procedure(
                            RemedyRefusal.NOT_DECIDER_OR_SUPERIOR,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(
                            RemedyRefusal.HEAVIER_AFTER_APPEAL,
                            each ->
                                    each.given(
                                                    new AppealLodged(
                                                            CASE,
                                                            SUBJECT,
                                                            new AppealId("appeal-02"),
                                                            day("2024-07-02"),
                                                            "不服"))
                                            .set("/kind", "HEAVIER")
                                            .json("/measures", "[{'measure':'DEMOTION'}]"))
                    .procedure(
                            DecisionRefusal.MEASURE_NOT_FOR_SUBJECT,
                            each ->
                                    each.json("/measures", "[{'measure':'REORGANISATION'}]")
                                            .set("/kind", "LIGHTER"))
                    .procedure(
                            RemedyRefusal.KIND_CONTRADICTS_MEASURES,
                            each ->
                                    each.without(AppealLodged.class)
                                            .set("/kind", "HEAVIER")
                                            .json("/measures", "[{'measure':'ADMONITION'}]"))
                    .fourEyes();

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }

    /** AMD-5: no road ends in something heavier unless every appeal on it was turned down. */
    @ParameterizedTest(name = "{0} {1}, {2} {3}: heavier {4}")
    @CsvSource({
        "accountability, OPEN, , , false",
        "accountability, TO_BE_LIGHTENED, , , false",
        "accountability, TO_BE_ANNULLED, , , false",
        "accountability, UPHELD, , , true",
        "civil-servant, OPEN, , , false",
        "civil-servant, UPHELD, civil-servant-appeal, OPEN, false",
        "civil-servant, UPHELD, civil-servant-appeal, UPHELD, true",
        "civil-servant-appeal, OPEN, , , false",
        "organisational, OPEN, , , false",
        "organisational, TO_BE_LIGHTENED, , , false",
        "accountability, UPHELD, organisational, OPEN, false",
        "accountability, OPEN, organisational, UPHELD, false",
        "party-discipline, OPEN, , , false",
        "government-sanction, UPHELD, government-sanction-review, TO_BE_ANNULLED, false",
        "public-institution, OPEN, , , false",
    })
    void no_road_ends_in_something_heavier(
            String road,
            String outcome,
            @Nullable String second,
            @Nullable String secondOutcome,
            boolean may) {
        Draft draft =
                CaseStory.draft(CaseVerb.AMEND_DECISION)
                        .without(AppealLodged.class)
                        .without(AppealDecided.class)
                        .set("/kind", "HEAVIER")
                        .json("/measures", "[{'measure':'DEMOTION'}]");
        appeal(draft, "appeal-11", road, outcome);
        if (second != null && secondOutcome != null) {
            appeal(draft, "appeal-12", second, secondOutcome);
        }
        Decision heavier = draft.decide();
        if (may) {
            assertThat(heavier).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(heavier)
                    .isEqualTo(
                            new Decision.Refused(
                                    RemedyRefusal.HEAVIER_AFTER_APPEAL, "/kind", List.of()));
        }
    }

    private static void appeal(Draft draft, String id, String road, String outcome) {
        AppealId appeal = new AppealId(id);
        draft.given(new AppealLodged(CASE, SUBJECT, appeal, day("2024-07-02"), "不服", road));
        if (!outcome.equals("OPEN")) {
            draft.given(
                    new AppealDecided(
                            CASE,
                            SUBJECT,
                            appeal,
                            day("2024-08-01"),
                            AppealOutcome.valueOf(outcome),
                            List.of(),
                            ""));
        }
    }

    @Test
    void lighter_keeps_the_original_anchor() {
        assertThat(set(CaseStory.draft(CaseVerb.AMEND_DECISION)).restrictions())
                .singleElement()
                .satisfies(
                        restriction -> {
                            assertThat(restriction.from()).isEqualTo(day("2024-06-30"));
                            assertThat(restriction.until()).isEqualTo(day("2025-06-30"));
                        });
    }

    @Test
    void heavier_runs_from_the_amendment_less_the_time_served() {
        Draft draft =
                CaseStory.draft(CaseVerb.AMEND_DECISION)
                        .without(AppealLodged.class)
                        .set("/kind", "HEAVIER")
                        .json("/measures", "[{'measure':'DEMOTION'}]");
        assertThat(set(draft).restrictions())
                .singleElement()
                .satisfies(
                        restriction -> {
                            assertThat(restriction.from()).isEqualTo(day("2024-09-10"));
                            assertThat(restriction.until()).isEqualTo(day("2026-06-29"));
                        });
    }

    @Test
    void an_amendment_to_no_measure_empties_the_restrictions() {
        Draft draft = CaseStory.draft(CaseVerb.AMEND_DECISION).json("/measures", "[]");
        assertThat(set(draft).restrictions()).isEmpty();
    }

    private static RestrictionsSet set(Draft draft) {
        return (RestrictionsSet) draft.accepted().getLast();
    }
}
