package org.mingzhang.accountability;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.CaseReviewed;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.FalseAccusationFound;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.restriction.Restriction;

/** The parts of one subject's file while they change; {@link #done} makes the file of them. */
final class SubjectEdit {
    private final NamedSubject named;
    private @Nullable SubjectHeard hearing;
    private @Nullable ResponsibilityEstablished responsibility;
    private @Nullable FaultToleranceApplied toleranceApplied;
    private @Nullable FaultToleranceDetermined tolerance;
    private List<CorrectionRecorded> corrections = List.of();
    private @Nullable FaultToleranceRevoked revocation;
    private @Nullable CaseReviewed review;
    private @Nullable AccountabilityDecided decision;
    private @Nullable DecisionServed served;
    private List<DecisionAnnounced> announcements = List.of();
    private List<DecisionFiled> filings = List.of();
    private List<AppealFile> appeals = List.of();
    private List<DecisionAmended> amendments = List.of();
    private @Nullable DecisionAnnulled annulment;
    private @Nullable NameRestorationDue restorationDue;
    private List<NameRestored> restorations = List.of();
    private List<ReportClarified> clarifications = List.of();
    private @Nullable FalseAccusationFound falseAccusation;
    private List<MeasureImposed> measures = List.of();
    private List<Restriction> restrictions = List.of();

    SubjectEdit(NamedSubject named) {
        this.named = named;
    }

    SubjectEdit(SubjectFile file) {
        named = file.named();
        hearing = file.hearing();
        responsibility = file.responsibility();
        toleranceApplied = file.toleranceApplied();
        tolerance = file.tolerance();
        corrections = file.corrections();
        revocation = file.revocation();
        review = file.review();
        decision = file.decision();
        served = file.served();
        announcements = file.announcements();
        filings = file.filings();
        appeals = file.appeals();
        amendments = file.amendments();
        annulment = file.annulment();
        restorationDue = file.restorationDue();
        restorations = file.restorations();
        clarifications = file.clarifications();
        falseAccusation = file.falseAccusation();
        measures = file.measures();
        restrictions = file.restrictions();
    }

    SubjectFile done() {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                corrections,
                revocation,
                review,
                decision,
                served,
                announcements,
                filings,
                appeals,
                amendments,
                annulment,
                restorationDue,
                restorations,
                clarifications,
                falseAccusation,
                measures,
                restrictions);
    }

    void take(SubjectStep step) {
        switch (step) {
            case SubjectHeard heard -> hearing = heard;
            case ResponsibilityEstablished established -> responsibility = established;
            case FaultToleranceApplied applied -> toleranceApplied = applied;
            case FaultToleranceDetermined determined -> tolerance = determined;
            case FaultToleranceRevoked revoked -> revocation = revoked;
            case CorrectionRecorded recorded -> corrections = plus(corrections, recorded);
            case CaseReviewed reviewed -> review = reviewed;
            case AccountabilityDecided decided -> {
                decision = decided;
                stands(decided.measures(), decided.restrictions());
            }
            case DecisionServed service -> served = service;
            case DecisionAnnounced announced -> announcements = plus(announcements, announced);
            case DecisionFiled filed -> filings = plus(filings, filed);
            case AppealLodged lodged -> appeals = plus(appeals, new AppealFile(lodged, null));
            case AppealDecided answer ->
                    appeals = appeals.stream().map(each -> answered(each, answer)).toList();
            case DecisionAmended amended -> {
                amendments = plus(amendments, amended);
                stands(amended.measures(), amended.restrictions());
            }
            case DecisionAnnulled annulled -> {
                annulment = annulled;
                stands(List.of(), List.of());
            }
            case NameRestorationDue due -> restorationDue = due;
            case NameRestored restored -> restorations = plus(restorations, restored);
            case ReportClarified clarified -> clarifications = plus(clarifications, clarified);
            case FalseAccusationFound found -> falseAccusation = found;
        }
    }

    private void stands(List<MeasureImposed> imposed, List<Restriction> follow) {
        measures = imposed;
        restrictions = follow;
    }

    private static AppealFile answered(AppealFile appeal, AppealDecided answer) {
        return appeal.lodged().appealId().equals(answer.appealId())
                ? new AppealFile(appeal.lodged(), answer)
                : appeal;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
