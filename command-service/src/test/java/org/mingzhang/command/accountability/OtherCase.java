package org.mingzhang.command.accountability;

import static org.mingzhang.command.accountability.CaseStory.CADRE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.restriction.RestrictionCalculator;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;

/** Another case on the same cadre, for the same facts, decided on one day with one measure. */
public record OtherCase(String id, String measure, LocalDate decidedOn, String organ) {

    public static OtherCase decided(String measure, String decidedOn) {
        return new OtherCase("case-2024-900", measure, day(decidedOn), "org-linhe-transport");
    }

    public CaseId caseId() {
        return new CaseId(id);
    }

    /** Puts another decision in the place of the story's own. */
    public static Draft replaceDecision(Draft draft, String measure, String decidedOn) {
        OtherCase own =
                new OtherCase(
                        CaseStory.CASE.value(), measure, day(decidedOn), "org-linhe-committee");
        return draft.without(AccountabilityDecided.class)
                .without(RestrictionsSet.class)
                .given(own.decision())
                .given(new RestrictionsSet(CADRE, own.caseId(), own.forbids(), own.decidedOn()));
    }

    /** Puts the case before the draft. */
    public Draft before(Draft draft) {
        return draft.given(
                        new AccountabilityOpened(
                                caseId(),
                                List.of(new NamedSubject(SUBJECT, null, null)),
                                List.of("9"),
                                null,
                                "同一事实",
                                day("2020-07-01"),
                                day("2024-03-01"),
                                day("2022-01-10"),
                                new OrganisationId(organ),
                                List.of(),
                                null))
                .given(decision())
                .given(new RestrictionsSet(CADRE, caseId(), forbids(), decidedOn));
    }

    private List<Restriction> forbids() {
        return new RestrictionCalculator(StrictRulebook.rulebook(), decidedOn)
                .decided(List.of(measure), decidedOn);
    }

    private AccountabilityDecided decision() {
        return new AccountabilityDecided(
                caseId(),
                SUBJECT,
                null,
                decidedOn,
                decidedOn,
                new OrganisationId(organ),
                List.of(new MeasureImposed(measure, null, null)),
                null,
                null,
                forbids(),
                List.of(),
                decidedOn);
    }
}
