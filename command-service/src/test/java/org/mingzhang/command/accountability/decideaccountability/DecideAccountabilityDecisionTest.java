package org.mingzhang.command.accountability.decideaccountability;

import static org.mingzhang.command.accountability.CaseStory.CADRE;
import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.accountability.OtherCase;
import org.mingzhang.command.accountability.RefusalTable;
import org.mingzhang.shared.OrganisationId;

/** Deciding on a subject. */
public final class DecideAccountabilityDecisionTest {
    public static final RefusalTable REFUSALS =
            RefusalTable.of(() -> CaseStory.draft(CaseVerb.DECIDE_ACCOUNTABILITY))
                    .notOpened()
                    .closed()
                    .notInCase()
                    .alreadyDecided()
                    .must(
                            DecisionRefusal.MEASURE_UNKNOWN,
                            each -> each.json("/measures", "[{'measure':'EXILE'}]"))
                    .must(
                            DecisionRefusal.MEASURE_REPEATED,
                            each ->
                                    each.json(
                                            "/measures",
                                            "[{'measure':'REMOVAL'},{'measure':'REMOVAL'}]"))
                    .must(
                            DecisionRefusal.OUTCOME_CODE_UNKNOWN,
                            each -> each.json("/outcomes", "['GUESSED']"))
                    .procedure(
                            DecisionRefusal.DECISION_DATE_MISSING,
                            each -> each.set("/decidedOn", null))
                    .must(
                            DecisionRefusal.DECIDED_BEFORE_OPENED,
                            each -> each.set("/decidedOn", "2024-03-03"))
                    .procedure(
                            CaseRefusal.DATE_IN_FUTURE,
                            each ->
                                    each.set("/decidedOn", "2026-11-22")
                                            .set("/effectiveOn", "2026-11-22"))
                    .procedure(
                            DecisionRefusal.EFFECTIVE_DATE_MISSING,
                            each ->
                                    each.json("/measures", "[{'measure':'REMOVAL'}]")
                                            .set("/effectiveOn", null))
                    .procedure(
                            DecisionRefusal.EFFECTIVE_BEFORE_DECIDED,
                            each -> each.set("/effectiveOn", "2024-06-27"))
                    .procedure(
                            DecisionRefusal.EFFECTIVE_CONTRADICTS_RULE,
                            each ->
                                    each.json("/measures", "[{'measure':'PARTY_WARNING'}]")
                                            .set("/effectiveOn", "2024-06-30"))
                    .procedure(
                            DecisionRefusal.SUBJECT_NOT_HEARD,
                            each -> each.without(SubjectHeard.class))
                    .procedure(
                            DecisionRefusal.RESPONSIBILITY_NOT_ESTABLISHED,
                            each -> each.without(ResponsibilityEstablished.class))
                    .procedure(CaseRefusal.ORGAN_UNKNOWN, each -> each.organ("org-x"))
                    .procedure(
                            CaseRefusal.NO_AUTHORITY_OVER_SUBJECT,
                            each -> each.organ("org-hexi-committee"))
                    .procedure(
                            DecisionRefusal.EXEMPTED,
                            each ->
                                    each.without(FaultToleranceDetermined.class)
                                            .given(
                                                    new FaultToleranceDetermined(
                                                            CASE,
                                                            SUBJECT,
                                                            day("2024-05-28"),
                                                            new OrganisationId(
                                                                    "org-linhe-committee"),
                                                            List.of(),
                                                            List.of(),
                                                            List.of(),
                                                            ToleranceOutcome.EXEMPT,
                                                            null,
                                                            "已认定")))
                    .procedure(
                            DecisionRefusal.NOT_SUBSTANTIATED,
                            each ->
                                    each.without(ResponsibilityEstablished.class)
                                            .given(
                                                    new ResponsibilityEstablished(
                                                            CASE,
                                                            SUBJECT,
                                                            day("2024-05-27"),
                                                            "NOT_SUBSTANTIATED",
                                                            false,
                                                            Liability.NONE,
                                                            null,
                                                            null,
                                                            null,
                                                            null)))
                    .procedure(
                            DecisionRefusal.MEASURE_NOT_FOR_SUBJECT,
                            each -> each.json("/measures", "[{'measure':'REORGANISATION'}]"))
                    .procedure(
                            DecisionRefusal.MEASURE_NOT_FOR_IDENTITY,
                            each ->
                                    each.without(CadreRegistered.class)
                                            .given(
                                                    new CadreRegistered(
                                                            CADRE,
                                                            null,
                                                            "VILLAGE_COMMITTEE_MEMBER",
                                                            new OrganisationId(
                                                                    "org-linhe-committee"),
                                                            day("2020-06-01")))
                                            .json("/measures", "[{'measure':'REMOVAL'}]"))
                    .procedure(
                            DecisionRefusal.MEASURE_NOT_BY_ORGAN,
                            each ->
                                    each.organ("org-linhe-discipline")
                                            .json("/measures", "[{'measure':'REMOVAL'}]"))
                    .procedure(
                            DecisionRefusal.MEASURE_NOT_IN_FORCE,
                            each -> each.json("/measures", "[{'measure':'REPEALED'}]"))
                    .procedure(
                            DecisionRefusal.DAYS_MISSING,
                            each -> each.json("/measures", "[{'measure':'UNPAID_DAYS'}]"))
                    .procedure(
                            DecisionRefusal.SANCTIONS_NOT_MERGED,
                            each ->
                                    imposed(
                                            each,
                                            "{'measure':'PARTY_WARNING'},"
                                                    + "{'measure':'PARTY_REMOVAL'}"))
                    .must(
                            DecisionRefusal.MERGED_FROM_UNKNOWN,
                            each ->
                                    imposed(
                                            each,
                                            "{'measure':'PARTY_REMOVAL','mergedFrom':"
                                                    + "['PARTY_WARNING','GOV_WARNING']}"))
                    .must(
                            DecisionRefusal.MONTHS_NOT_SET_HERE,
                            each -> imposed(each, "{'measure':'PARTY_REMOVAL','months':30}"))
                    .procedure(
                            DecisionRefusal.MERGED_TO_WRONG_GRADE,
                            each ->
                                    imposed(
                                            each,
                                            "{'measure':'PARTY_SERIOUS_WARNING','mergedFrom':"
                                                    + "['PARTY_WARNING','PARTY_SERIOUS_WARNING']}"))
                    .procedure(
                            DecisionRefusal.MONTHS_OUT_OF_RANGE,
                            each ->
                                    imposed(
                                                    each,
                                                    "{'measure':'GOV_DEMERIT','months':25,"
                                                            + "'mergedFrom':['GOV_DEMERIT',"
                                                            + "'GOV_DEMERIT']}")
                                            .organ("org-linhe-supervision"))
                    .procedure(
                            DecisionRefusal.SANCTIONED_FOR_SAME_ACT,
                            each ->
                                    OtherCase.decided("GOV_WARNING", "2022-06-01")
                                            .before(imposed(each, "{'measure':'GOV_DEMERIT'}"))
                                            .organ("org-linhe-supervision"))
                    .procedure(
                            DecisionRefusal.EXPULSION_DURING_PROBATION,
                            each ->
                                    OtherCase.decided("PARTY_PROBATION_1Y", "2024-01-10")
                                            .before(imposed(each, "{'measure':'PARTY_WARNING'}")))
                    .must(
                            DecisionRefusal.RULING_NOT_NEEDED,
                            each ->
                                    imposed(
                                            each,
                                            "{'measure':'PARTY_WARNING','ruling':"
                                                    + "{'until':'2027-01-01','reason':'裁定'}}"))
                    .procedure(
                            DecisionRefusal.RULE_VERSION_MISSING,
                            each -> each.set("/ruleVersion", null))
                    .procedure(
                            DecisionRefusal.RULE_VERSION_UNKNOWN,
                            each -> each.set("/ruleVersion/version", "1999"))
                    .procedure(
                            DecisionRefusal.RULE_VERSION_CONTRADICTS_DATES,
                            each -> each.set("/ruleVersion/version", "2016"))
                    .procedure(DecisionRefusal.VOTE_MISSING, each -> each.set("/vote", null))
                    .must(
                            DecisionRefusal.VOTE_CONTRADICTORY,
                            each ->
                                    each.json(
                                            "/vote",
                                            "{'shouldAttend':11,'present':8,'inFavour':9}"))
                    .procedure(
                            DecisionRefusal.QUORUM_NOT_MET,
                            each ->
                                    each.json(
                                            "/vote",
                                            "{'shouldAttend':11,'present':7,'inFavour':5}"))
                    .procedure(
                            DecisionRefusal.MAJORITY_NOT_MET,
                            each ->
                                    each.json(
                                            "/vote",
                                            "{'shouldAttend':11,'present':8,'inFavour':5}"))
                    .fourEyes();

    /** Sanctions take effect on the day of the decision, as is stated. */
    private static Draft imposed(Draft draft, String measures) {
        return draft.json("/measures", "[" + measures + "]")
                .set("/effectiveOn", "2024-06-28")
                .organ("org-linhe-committee");
    }

    @TestFactory
    Stream<DynamicTest> refuses_in_published_order() {
        return REFUSALS.tests();
    }
}
