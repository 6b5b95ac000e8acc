package org.mingzhang.query.sample;

import static org.mingzhang.query.sample.Scenario.BUREAU;
import static org.mingzhang.query.sample.Scenario.CASE;
import static org.mingzhang.query.sample.Scenario.LI;
import static org.mingzhang.query.sample.Scenario.ON_LI;
import static org.mingzhang.query.sample.Scenario.ON_WANG;
import static org.mingzhang.query.sample.Scenario.WANG;
import static org.mingzhang.query.sample.Scenario.day;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.Applicant;
import org.mingzhang.accountability.event.CaseReviewed;
import org.mingzhang.accountability.event.ConditionClaim;
import org.mingzhang.accountability.event.ConditionFinding;
import org.mingzhang.accountability.event.CorrectionPlan;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.Investigator;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.Liability;
import org.mingzhang.accountability.event.LookFinding;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.RecusalRoad;
import org.mingzhang.accountability.event.RedLineFinding;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.Signature;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.organisation.event.OrganisationInvestigationOpened;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.EvidenceId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Subject;

/**
 * The part of the scenario up to the decision: who investigates, what is found, what is tolerated.
 */
final class Inquiry {
    private Inquiry() {}

    static List<LedgerEvent> events() {
        List<LedgerEvent> all = new ArrayList<>(opened());
        all.addAll(found());
        return all;
    }

    private static List<LedgerEvent> opened() {
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
                new InvestigatorsAssigned(
                        CASE,
                        day(2),
                        List.of(
                                new Investigator(new AccountId("inv-1"), null),
                                new Investigator(new AccountId("inv-2"), null)),
                        new AccountId("inv-1")));
    }

    private static List<LedgerEvent> found() {
        return List.of(
                new RecusalDeclared(
                        CASE,
                        new AccountId("inv-3"),
                        "RELATIVE",
                        "系当事人近亲属",
                        RecusalRoad.SELF,
                        false,
                        new OrganisationId("O-2"),
                        day(2)),
                heard(ON_WANG),
                heard(ON_LI),
                established(ON_WANG, Liability.MAIN),
                established(ON_LI, Liability.IMPORTANT),
                new CaseReviewed(
                        CASE,
                        ON_WANG,
                        day(5),
                        new OrganisationId("O-2"),
                        List.of(new AccountId("reviewer")),
                        "事实清楚",
                        null),
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
                CASE,
                subject,
                day(4),
                "SUBSTANTIATED",
                true,
                liability,
                "集体决定",
                "督促不力",
                null,
                null);
    }
}
