package org.mingzhang.query.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.FalseAccusationFound;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.RevocationCause;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.accountability.event.VersionSelection;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.person.event.PersonRegistered;
import org.mingzhang.reinstatement.event.InspectionRecorded;
import org.mingzhang.reinstatement.event.IntegrityOpinionRecorded;
import org.mingzhang.reinstatement.event.ProbationResultRecorded;
import org.mingzhang.reinstatement.event.RecommendationRecorded;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.ReinstatementWithdrawn;
import org.mingzhang.reinstatement.event.ReportedToSuperior;
import org.mingzhang.reinstatement.event.SuperiorAnswered;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * One case on two persons and an organisation, with every kind of event at least once but those of
 * {@link Forgetting}. Wang is sanctioned, lightened, annulled and restored; Li is exempted.
 */
public final class Scenario {
    public static final CadreId WANG = new CadreId("P-WANG");
    public static final CadreId LI = new CadreId("P-LI");
    public static final OrganisationId BUREAU = new OrganisationId("O-1");
    public static final CaseId CASE = new CaseId("C-1");
    public static final ReinstatementId RETURN = new ReinstatementId("R-1");
    public static final Subject ON_WANG = Subject.cadre(WANG);
    static final Subject ON_LI = Subject.cadre(LI);
    private static final Post POST = new Post("局长", BUREAU, "132", true);
    private static final Post VILLAGE = new Post("村委会委员", BUREAU, null, false);
    private static final AppealId APPEAL = new AppealId("A-1");
    private static final MeasureImposed REMOVED = new MeasureImposed("REMOVAL", null, "art. 8");
    private static final Publicity MEETING = new Publicity("MEETING", "县水利局大会", "UNIT");
    private static final Restriction TWO_YEARS = restriction(2);
    private static final Restriction ONE_YEAR = restriction(1);

    private Scenario() {}

    /** The whole story in a fresh ledger. */
    public static MemoryLedger ledger() {
        MemoryLedger ledger = new MemoryLedger();
        events().forEach(ledger::record);
        return ledger;
    }

    /** The events in the order they are recorded. */
    public static List<LedgerEvent> events() {
        List<LedgerEvent> all = new ArrayList<>();
        all.addAll(people());
        all.addAll(Inquiry.events());
        all.addAll(decision());
        all.addAll(review());
        all.addAll(clearing());
        all.addAll(WayBack.events());
        all.addAll(since());
        return all;
    }

    /** The day so many days after the first of March 2023. */
    public static LocalDate day(int days) {
        return LocalDate.of(2023, 3, 1).plusDays(days);
    }

    private static List<LedgerEvent> people() {
        return List.of(
                new OrganisationRegistered(
                        BUREAU,
                        "县水利局",
                        "BUREAU",
                        "COUNTY",
                        null,
                        null,
                        day(-900),
                        "91350100M000100Y43"),
                new CadreRegistered(WANG, "王明", "CIVIL_SERVANT", BUREAU, day(-800)),
                new CadreRegistered(LI, "李娜", null, BUREAU, day(-800)),
                new AppointedToPost(WANG, POST, day(-700), null));
    }

    private static List<LedgerEvent> decision() {
        return List.of(
                new AccountabilityDecided(
                        CASE,
                        ON_WANG,
                        "县纪〔2023〕1号",
                        day(10),
                        day(10),
                        new OrganisationId("O-2"),
                        List.of(REMOVED),
                        new Vote(9, 8, 7),
                        new RuleVersion("2019", VersionSelection.CONDUCT_TIME, null),
                        List.of(TWO_YEARS),
                        List.of("NOTED"),
                        day(10)),
                new RestrictionsSet(WANG, CASE, List.of(TWO_YEARS), day(10)),
                new RelievedOfPost(WANG, POST, day(10), CASE, "免职决定"),
                new DecisionServed(
                        CASE, ON_WANG, day(12), true, day(42), new Text("一个月内", "one month")),
                new DecisionAnnounced(CASE, ON_WANG, day(13), MEETING, true, List.of(BUREAU)),
                new DecisionFiled(CASE, ON_WANG, day(14), "INTEGRITY_FILE", BUREAU, "2023-7"));
    }

    private static List<LedgerEvent> review() {
        return List.of(
                new AppealLodged(CASE, ON_WANG, APPEAL, day(20), "过重"),
                new AppealDecided(
                        CASE,
                        ON_WANG,
                        APPEAL,
                        day(40),
                        AppealOutcome.TO_BE_LIGHTENED,
                        List.of(new AccountId("panel-1")),
                        "应予从轻"),
                new DecisionAmended(
                        CASE,
                        ON_WANG,
                        day(11),
                        new OrganisationId("O-2"),
                        AmendmentKind.LIGHTER,
                        List.of(REMOVED),
                        List.of(ONE_YEAR),
                        "从轻"),
                new RestrictionsSet(WANG, CASE, List.of(ONE_YEAR), day(11)),
                new DecisionAnnulled(CASE, ON_WANG, day(50), new OrganisationId("O-2"), "事实不清"),
                new RestrictionsSet(WANG, CASE, List.of(), day(50)),
                new PostGivenBack(WANG, CASE, POST, day(50)),
                new NameRestorationDue(CASE, ON_WANG, List.of(MEETING), day(50)),
                new NameRestored(CASE, ON_WANG, day(52), MEETING),
                new CorrectionRecorded(CASE, ON_LI, day(53), true, List.of(), "预案已完善"),
                new FaultToleranceRevoked(
                        CASE,
                        ON_WANG,
                        day(54),
                        new OrganisationId("O-2"),
                        RevocationCause.PLAN_MISSED,
                        List.of(),
                        "到期未纠错"),
                new ToleranceRevoked(WANG, CASE, day(54)));
    }

    private static List<LedgerEvent> clearing() {
        return List.of(
                new ReportClarified(
                        CASE,
                        Subject.organisation(BUREAU),
                        day(54),
                        new OrganisationId("O-2"),
                        "SOCIAL",
                        List.of("挪用防汛资金"),
                        List.of("WRITTEN", "MEETING"),
                        List.of("县水利局"),
                        List.of("县水利局", "县政府"),
                        "COUNTY"),
                new FalseAccusationFound(
                        CASE,
                        Subject.organisation(BUREAU),
                        day(54),
                        new OrganisationId("O-2"),
                        new OrganisationId("O-3"),
                        "意图影响换届",
                        "伪造收据",
                        null),
                new SubjectDropped(CASE, Subject.organisation(BUREAU), day(54), "查无实据", null),
                new CaseClosed(CASE, day(55), ClosingKind.DECIDED, null),
                new InvestigationEnded(WANG, CASE, day(55)),
                new OrganisationInvestigationEnded(BUREAU, CASE, day(55)));
    }

    /** Told last, so that what stands before keeps its position. */
    private static List<LedgerEvent> since() {
        return List.of(
                new ProbationResultRecorded(RETURN, day(490), BUREAU, true, "胜任"),
                new ElectedToPost(LI, VILLAGE, day(-650), "第十届换届选举"),
                new ElectedPostEnded(LI, VILLAGE, day(-500), "RESIGNATION", null, "辞职"),
                new RecommendationRecorded(RETURN, day(101), BUREAU, 30, 28),
                new InspectionRecorded(
                        RETURN,
                        day(101),
                        BUREAU,
                        List.of(new AccountId("i-1"), new AccountId("i-2")),
                        true,
                        true,
                        true,
                        true,
                        "合格"),
                new IntegrityOpinionRecorded(
                        RETURN,
                        day(101),
                        BUREAU,
                        new AccountId("s-1"),
                        new AccountId("s-2"),
                        true,
                        "无异议"),
                new ReportedToSuperior(RETURN, day(101), BUREAU, null),
                new SuperiorAnswered(RETURN, day(101), true, null),
                new AnnualGradeRecorded(
                        WANG, 2021, "COMPETENT", day(-410), BUREAU, "称职", List.of(), null, null),
                new PersonRegistered(new PersonFingerprint("5a".repeat(32)), WANG, day(-800)),
                new ParticularsRecorded(WANG, "01", "20", "RESEARCHER_4", day(-410)),
                new CommendationRecorded(WANG, "防汛先进个人", BUREAU, day(-400), "抢险得力"),
                new FollowUpRecorded(WANG, CASE, day(60), BUREAU, "已整改", true),
                new PartyRightsRestored(WANG, CASE, day(61), BUREAU, day(62), BUREAU, day(63)),
                new ReinstatementProposed(
                        new ReinstatementId("R-0"), WANG, POST, BUREAU, day(490), "良好", List.of()),
                new ReinstatementWithdrawn(new ReinstatementId("R-0"), day(491), BUREAU, "不再需要"));
    }

    private static Restriction restriction(int years) {
        return new Restriction(
                "REMOVAL",
                day(10),
                day(10).plusYears(years),
                List.of("LEADING_POST"),
                List.of(new Text("自生效日起", "from the effective day")));
    }
}
