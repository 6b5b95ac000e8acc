package org.mingzhang.command.accountability;

import static org.mingzhang.command.accountability.CaseStory.CASE;
import static org.mingzhang.command.accountability.CaseStory.SUBJECT;
import static org.mingzhang.command.accountability.CaseStory.day;

import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.accountability.event.FalseAccusationFound;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.RecusalRoad;
import org.mingzhang.accountability.event.RevocationCause;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/** What several refusal tables do to a valid draft. */
public final class Spoils {
    private static final OrganisationId COMMITTEE = new OrganisationId("org-linhe-committee");
    private static final Subject BUREAU =
            Subject.organisation(new OrganisationId("org-linhe-transport"));

    private Spoils() {}

    public static void notOpened(Draft draft) {
        draft.without(AccountabilityOpened.class).without(CaseClosed.class);
    }

    public static void closed(Draft draft) {
        draft.given(new CaseClosed(CASE, day("2026-01-05"), ClosingKind.DECIDED, null));
    }

    public static RecusalDeclared recused(String account) {
        return new RecusalDeclared(
                CASE,
                new AccountId(account),
                "RELATIVE",
                null,
                RecusalRoad.ORDERED,
                false,
                COMMITTEE,
                day("2024-03-06"));
    }

    public static AccountabilityDecided decided(String cadre) {
        return new AccountabilityDecided(
                CASE,
                cadre(cadre),
                null,
                null,
                null,
                COMMITTEE,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                day("2024-06-01"));
    }

    public static DecisionAnnulled annulled() {
        return new DecisionAnnulled(CASE, SUBJECT, day("2025-02-17"), COMMITTEE, "错");
    }

    public static DecisionFiled filed(String file) {
        return new DecisionFiled(CASE, SUBJECT, day("2024-07-04"), file, COMMITTEE, "1");
    }

    public static NameRestored restored() {
        return new NameRestored(
                CASE, SUBJECT, day("2025-02-20"), new Publicity("MEETING", "县交通运输局干部大会", "UNIT"));
    }

    public static FalseAccusationFound foundFalse() {
        return new FalseAccusationFound(
                CASE, SUBJECT, day("2024-06-10"), COMMITTEE, COMMITTEE, "意图", "捏造", null);
    }

    public static CorrectionRecorded correction(boolean carriedOut) {
        return new CorrectionRecorded(
                CASE, SUBJECT, day("2025-01-05"), carriedOut, List.of(), "已核查");
    }

    public static FaultToleranceRevoked revoked() {
        return new FaultToleranceRevoked(
                CASE,
                SUBJECT,
                day("2024-08-01"),
                COMMITTEE,
                RevocationCause.NEW_FACTS,
                List.of(),
                "新的事实");
    }

    public static void nobodyElseIsLeft(Draft draft) {
        draft.given(dropped(SUBJECT)).given(dropped(BUREAU));
    }

    public static void onlyAnOrganisationIsLeft(Draft draft) {
        draft.given(
                        new SubjectNamed(
                                CASE,
                                new NamedSubject(BUREAU, null, null),
                                day("2024-03-25"),
                                "同案",
                                List.of()))
                .given(dropped(SUBJECT));
    }

    private static SubjectDropped dropped(Subject subject) {
        return new SubjectDropped(CASE, subject, day("2024-03-30"), "查无责任", null);
    }

    private static Subject cadre(String id) {
        return Subject.cadre(new CadreId(id));
    }
}
