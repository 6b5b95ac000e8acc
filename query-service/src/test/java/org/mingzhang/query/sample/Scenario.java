package org.mingzhang.query.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AmendmentKind;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.Applicant;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.accountability.event.VersionSelection;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.organisation.event.OrganisationInvestigationEnded;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.reinstatement.event.GateVerdict;
import org.mingzhang.reinstatement.event.NoticePublished;
import org.mingzhang.reinstatement.event.ObjectionRaised;
import org.mingzhang.reinstatement.event.ObjectionResolved;
import org.mingzhang.reinstatement.event.ReinstatementDecided;
import org.mingzhang.reinstatement.event.ReinstatementProposed;
import org.mingzhang.reinstatement.event.RestoredToPost;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ObjectionId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/**
 * One case on two persons and an organisation, with every kind of event at least once. Wang is
 * sanctioned, lightened, annulled and restored; Li is exempted.
 */
public final class Scenario {
    public static final CadreId WANG = new CadreId("P-WANG");
    public static final CadreId LI = new CadreId("P-LI");
    public static final OrganisationId BUREAU = new OrganisationId("O-1");
    public static final CaseId CASE = new CaseId("C-1");
    public static final ReinstatementId RETURN = new ReinstatementId("R-1");
    public static final Subject ON_WANG = Subject.cadre(WANG);
    private static final Subject ON_LI = Subject.cadre(LI);
    private static final Post POST = new Post("局长", BUREAU, "132", true);
    private static final AppealId APPEAL = new AppealId("A-1");
    private static final ObjectionId OBJECTION = new ObjectionId("OBJ-1");
    private static final MeasureImposed REMOVED = new MeasureImposed("REMOVAL", null, "art. 8");
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
        all.addAll(investigation());
        all.addAll(decision());
        all.addAll(review());
        all.addAll(reinstatement());
        return all;
    }

    /** The day so many days after the first of March 2023. */
    public static LocalDate day(int days) {
        return LocalDate.of(2023, 3, 1).plusDays(days);
    }

    private static List<LedgerEvent> people() {
        return List.of(
                new OrganisationRegistered(
                        BUREAU, "县水利局", "BUREAU", "COUNTY", null, null, day(-900)),
                new CadreRegistered(WANG, "王明", "CIVIL_SERVANT", BUREAU, day(-800)),
                new CadreRegistered(LI, "李娜", null, BUREAU, day(-800)),
                new AppointedToPost(WANG, POST, day(-700), null));
    }

    private static List<LedgerEvent> investigation() {
        return List.of(
                new AccountabilityOpened(
                        CASE,
                        List.of(
                                new NamedSubject(ON_WANG, "局长", BUREAU),
                                new NamedSubject(Subject.organisation(BUREAU), null, null)),
                        List.of("G-1", "G-11"),
                        "其他情形",
                        "防汛准备不足。",
                        day(-60),
                        day(-30),
                        day(0),
                        new OrganisationId("O-2"),
                        List.of(new CaseId("C-0")),
                        null),
                new InvestigationOpened(WANG, CASE, List.of("G-1"), day(-60), day(-30), day(0)),
                new OrganisationInvestigationOpened(
                        BUREAU, CASE, List.of("G-1"), day(-60), day(-30), day(0)),
                new SubjectNamed(
                        CASE, new NamedSubject(ON_LI, "科长", BUREAU), day(1), "同案", List.of()),
                new InvestigationOpened(LI, CASE, List.of("G-1"), day(-60), day(-30), day(1)),
                new EvidenceRecorded(
                        CASE,
                        new EvidenceId("E-1"),
                        "检查记录",
                        "application/pdf",
                        "a".repeat(64),
                        12,
                        day(2)),
                heard(ON_WANG),
                heard(ON_LI),
                established(ON_WANG, Liability.MAIN),
                established(ON_LI, Liability.IMPORTANT),
                new FaultToleranceApplied(
                        CASE,
                        ON_LI,
                        day(5),
                        Applicant.SUBJECT,
                        List.of(new ConditionClaim("C-1", "先行先试", List.of(new EvidenceId("E-1"))))),
                new FaultToleranceDetermined(
                        CASE,
                        ON_LI,
                        day(6),
                        new OrganisationId("O-2"),
                        List.of(new ConditionFinding("C-1", true, "属实")),
                        List.of(new LookFinding("L-1", "出于公心")),
                        List.of(new RedLineFinding("RL-1", false, "未触碰")),
                        ToleranceOutcome.EXEMPT,
                        new CorrectionPlan("完善预案", day(60)),
                        "符合条件"),
                new MatterTolerated(
                        LI,
                        CASE,
                        ToleranceOutcome.EXEMPT,
                        List.of("PROMOTION_UNAFFECTED"),
                        day(6)));
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
                        CASE, ON_WANG, day(12), true, day(42), new Text("一个月内", "one month")));
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
                new ToleranceRevoked(LI, CASE, day(54)),
                new CaseClosed(CASE, day(55), ClosingKind.DECIDED, null),
                new InvestigationEnded(WANG, CASE, day(55)),
                new OrganisationInvestigationEnded(BUREAU, CASE, day(55)));
    }

    private static List<LedgerEvent> reinstatement() {
        Post next = new Post("主任", BUREAU, null, true);
        GateVerdict gate =
                new GateVerdict("G-A", true, true, new Text("无影响期", "no restriction"), null);
        return List.of(
                new ReinstatementProposed(
                        RETURN,
                        WANG,
                        next,
                        new OrganisationId("O-2"),
                        day(100),
                        "良好",
                        List.of(gate)),
                new ReinstatementBegun(WANG, RETURN, day(100)),
                new ApprovalGiven(
                        new ApprovalId("AP-1"),
                        "decide-reinstatement",
                        new ContentDigest("b".repeat(64)),
                        new AccountId("approver"),
                        day(109)),
                new ReinstatementDecided(
                        RETURN, day(110), new OrganisationId("O-2"), new Vote(9, 9, 9), true, null),
                new NoticePublished(RETURN, day(111), 5, day(118), "县政府门户", "任前公示"),
                new ObjectionRaised(RETURN, OBJECTION, day(112), "有意见"),
                new ObjectionResolved(RETURN, OBJECTION, day(115), false, "查无实据"),
                new RestoredToPost(RETURN, WANG, next, day(120), List.of(gate)),
                new AppointedToPost(WANG, next, day(120), RETURN),
                new ReinstatementEnded(WANG, RETURN, true, day(120)));
    }

    private static SubjectHeard heard(Subject subject) {
        return new SubjectHeard(
                CASE,
                subject,
                day(3),
                true,
                "陈述",
                "申辩",
                Signature.AGREE,
                null,
                List.of(new AccountId("inv-1"), new AccountId("inv-2")));
    }

    private static ResponsibilityEstablished established(Subject subject, Liability liability) {
        return new ResponsibilityEstablished(
                CASE, subject, day(4), "SUBSTANTIATED", true, liability, "集体决定", "督促不力");
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
