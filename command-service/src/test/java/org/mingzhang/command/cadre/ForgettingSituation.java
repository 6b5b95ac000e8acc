package org.mingzhang.command.cadre;

import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.ClosingKind;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.command.cadre.cancelerasure.CancelErasure;
import org.mingzhang.command.cadre.cancelerasure.CancelErasureDecision;
import org.mingzhang.command.cadre.erasepersonaltexts.ErasePersonalTexts;
import org.mingzhang.command.cadre.erasepersonaltexts.ErasePersonalTextsDecision;
import org.mingzhang.command.cadre.ordererasure.OrderErasure;
import org.mingzhang.command.cadre.ordererasure.OrderErasureDecision;
import org.mingzhang.command.cadre.restrictprocessing.RestrictProcessing;
import org.mingzhang.command.cadre.restrictprocessing.RestrictProcessingDecision;
import org.mingzhang.command.cadre.resumeprocessing.ResumeProcessing;
import org.mingzhang.command.cadre.resumeprocessing.ResumeProcessingDecision;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ReinstatementId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** A cadre whose case is long over, at each step on the way to an erasure. */
final class ForgettingSituation {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Subject SUBJECT = Subject.cadre(CADRE);
    private static final LocalDate DECIDED = LocalDate.of(2024, 6, 1);

    final TestLedger ledger =
            People.ledger()
                    .given(People.measured(DECIDED, "REMOVAL"))
                    .given(new CaseClosed(CASE, DECIDED, ClosingKind.DECIDED, "over"))
                    .today(TODAY)
                    .approved(approval("0".repeat(64), "approver"));
    String basis = "KEEP";
    LocalDate on = TODAY;

    private ForgettingSituation() {}

    static ForgettingSituation free() {
        return new ForgettingSituation();
    }

    static ForgettingSituation restricted() {
        ForgettingSituation situation = free();
        situation.given(situation.restriction());
        situation.basis = "PURPOSE_OVER";
        return situation;
    }

    /** Under an order of somebody else, on the first day on which it may be carried out. */
    static ForgettingSituation ordered() {
        ForgettingSituation situation = restricted();
        situation.given(situation.order());
        return situation;
    }

    static Approval approval(String digest, String by) {
        return new Approval(
                new ApprovalId("approval-1"),
                new AccountId(by),
                new ContentDigest(digest),
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    void given(LedgerEvent event) {
        ledger.given(event);
    }

    ProcessingRestricted restriction() {
        return new ProcessingRestricted(CADRE, "KEEP", TODAY.minusDays(30));
    }

    ErasureOrdered order() {
        return orderBy(new AccountId("proposer"));
    }

    ErasureOrdered orderBy(AccountId proposer) {
        return new ErasureOrdered(
                CADRE,
                "PURPOSE_OVER",
                new ErasureReach(CADRE, ledger).of(ledger.cadre(CADRE)),
                proposer,
                TODAY.minusDays(7),
                TODAY);
    }

    Decision restrict() {
        return ledger.take(
                new RestrictProcessing(CADRE, basis, on), RestrictProcessingDecision::decide);
    }

    Decision resume() {
        return ledger.take(new ResumeProcessing(CADRE, on), ResumeProcessingDecision::decide);
    }

    Decision orderErasure() {
        return ledger.take(new OrderErasure(CADRE, basis, on), OrderErasureDecision::decide);
    }

    Decision cancel() {
        return ledger.take(new CancelErasure(CADRE, on), CancelErasureDecision::decide);
    }

    Decision erase() {
        return ledger.take(new ErasePersonalTexts(CADRE, on), ErasePersonalTextsDecision::decide);
    }

    void caseOpen() {
        given(
                new InvestigationOpened(
                        CADRE, new CaseId("case-2"), List.of("1"), DECIDED, DECIDED, TODAY));
    }

    void reinstatementOpen() {
        given(new ReinstatementBegun(CADRE, new ReinstatementId("reinstatement-2"), TODAY));
    }

    ReinstatementId reinstatementOver() {
        ReinstatementId id = new ReinstatementId("reinstatement-1");
        given(new ReinstatementBegun(CADRE, id, DECIDED));
        given(new ReinstatementEnded(CADRE, id, false, DECIDED));
        return id;
    }

    void appealed() {
        given(new AppealLodged(CASE, SUBJECT, new AppealId("appeal-1"), DECIDED, "unjust", null));
    }

    void served(LocalDate appealUntil) {
        given(
                new DecisionServed(
                        CASE, SUBJECT, DECIDED, true, appealUntil, new Text("依规", "by rule")));
    }

    void nameToRestore() {
        given(
                new NameRestorationDue(
                        CASE, SUBJECT, List.of(new Publicity("MEETING", "hall", "UNIT")), DECIDED));
    }

    void periodUntil(@Nullable LocalDate until) {
        given(People.restricted("LEADING_POST", DECIDED, until));
    }

    CadreId anotherSubject() {
        CadreId other = new CadreId("cadre-2");
        given(
                new SubjectNamed(
                        CASE,
                        new NamedSubject(Subject.cadre(other), null, null),
                        DECIDED,
                        "also there",
                        List.of()));
        return other;
    }
}
