package org.mingzhang.query.cadre;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.CaseReviewed;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.accountability.event.CorrectionRecorded;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnounced;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionFiled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.FalseAccusationFound;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.FaultToleranceRevoked;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.cadre.event.AnnualGradeRecorded;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.CadreEvent;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.CommendationRecorded;
import org.mingzhang.cadre.event.ElectedPostEnded;
import org.mingzhang.cadre.event.ElectedToPost;
import org.mingzhang.cadre.event.FollowUpRecorded;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.MatterTolerated;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.cadre.event.PartyRightsRestored;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.cadre.event.ProtectionEvent;
import org.mingzhang.cadre.event.ReinstatementBegun;
import org.mingzhang.cadre.event.ReinstatementEnded;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.cadre.event.ToleranceRevoked;
import org.mingzhang.query.naming.Names;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.reinstatement.event.ReinstatementEvent;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;

/**
 * What one event adds to the history of one person. The switches have no default, so that a new
 * event must be shown here or excused.
 */
final class HistoryEntries {
    private final CodeNames codes;
    private final Sentences sentences;

    HistoryEntries(CodeNames codes, Names names) {
        this.codes = codes;
        this.sentences = new Sentences(codes).with(names);
    }

    /** The entries of an event for this person; none when it concerns others or only mirrors. */
    List<HistoryEntry> of(Recorded<LedgerEvent> recorded, CadreId cadre) {
        return switch (recorded.event()) {
            case CadreEvent event -> own(recorded, event);
            case CaseEvent event -> inCase(recorded, event, Subject.cadre(cadre));
            case ReinstatementEvent event ->
                    List.of(
                            HistoryEntry.of(
                                    recorded,
                                    HistoryKind.REINSTATEMENT,
                                    null,
                                    sentences.of(recorded),
                                    null,
                                    event.reinstatementId()));
            default -> List.of();
        };
    }

    private List<HistoryEntry> own(Recorded<LedgerEvent> recorded, CadreEvent event) {
        return switch (event) {
            case CadreRegistered registered -> plain(recorded, HistoryKind.REGISTRATION);
            case AppointedToPost appointed ->
                    List.of(
                            HistoryEntry.of(
                                    recorded,
                                    HistoryKind.POST,
                                    null,
                                    sentences.of(recorded),
                                    null,
                                    appointed.reinstatementId()));
            case RelievedOfPost relieved ->
                    List.of(
                            HistoryEntry.of(
                                    recorded,
                                    HistoryKind.POST,
                                    null,
                                    sentences.of(recorded),
                                    relieved.caseId(),
                                    null));
            case ElectedToPost elected -> plain(recorded, HistoryKind.POST);
            case ElectedPostEnded ended ->
                    List.of(
                            HistoryEntry.of(
                                    recorded,
                                    HistoryKind.POST,
                                    null,
                                    sentences.of(recorded),
                                    ended.caseId(),
                                    null));
            case PostGivenBack back -> ofCase(recorded, HistoryKind.POST, back.caseId());
            case RestrictionsSet set -> ofCase(recorded, HistoryKind.RESTRICTION, set.caseId());
            case MatterTolerated matter ->
                    ofCase(recorded, HistoryKind.FAULT_TOLERANCE, matter.caseId());
            case ToleranceRevoked revoked ->
                    ofCase(recorded, HistoryKind.FAULT_TOLERANCE, revoked.caseId());
            case ParticularsRecorded said -> plain(recorded, HistoryKind.REGISTRATION);
            case AnnualGradeRecorded grade -> plain(recorded, HistoryKind.CONDUCT);
            case CommendationRecorded commendation -> plain(recorded, HistoryKind.CONDUCT);
            case FollowUpRecorded followUp ->
                    ofCase(recorded, HistoryKind.CONDUCT, followUp.caseId());
            case PartyRightsRestored rights ->
                    ofCase(recorded, HistoryKind.RESTRICTION, rights.caseId());
            case ProtectionEvent protection -> plain(recorded, HistoryKind.PROTECTION);
            // These mirror what the case or the procedure itself records and tells.
            case InvestigationOpened mirrored -> List.of();
            case InvestigationEnded mirrored -> List.of();
            case ReinstatementBegun mirrored -> List.of();
            case ReinstatementEnded mirrored -> List.of();
        };
    }

    private List<HistoryEntry> inCase(
            Recorded<LedgerEvent> recorded, CaseEvent event, Subject person) {
        return switch (event) {
            case AccountabilityOpened opened ->
                    opened.subjects().stream().anyMatch(each -> each.subject().equals(person))
                            ? told(recorded, HistoryKind.CASE, opened.caseId(), person)
                            : List.of();
            case SubjectNamed named ->
                    about(recorded, HistoryKind.CASE, named.named().subject(), person);
            case EvidenceRecorded recording ->
                    told(recorded, HistoryKind.PROCEDURE, recording.caseId(), person);
            case CaseClosed closed -> told(recorded, HistoryKind.CASE, closed.caseId(), person);
            case SubjectDropped dropped ->
                    about(recorded, HistoryKind.CASE, dropped.subject(), person);
            case InvestigatorsAssigned assigned ->
                    told(recorded, HistoryKind.PROCEDURE, assigned.caseId(), person);
            case RecusalDeclared declared ->
                    told(recorded, HistoryKind.PROCEDURE, declared.caseId(), person);
            case AccountabilityDecided decided ->
                    decided.subject().equals(person) ? decision(recorded, decided) : List.of();
            case SubjectStep step -> about(recorded, kind(step), step.subject(), person);
            case CaseTextsErased erased ->
                    told(recorded, HistoryKind.PROTECTION, erased.caseId(), person);
        };
    }

    private static HistoryKind kind(SubjectStep step) {
        return switch (step) {
            case SubjectHeard each -> HistoryKind.PROCEDURE;
            case ResponsibilityEstablished each -> HistoryKind.PROCEDURE;
            case FaultToleranceApplied each -> HistoryKind.FAULT_TOLERANCE;
            case FaultToleranceDetermined each -> HistoryKind.FAULT_TOLERANCE;
            case FaultToleranceRevoked each -> HistoryKind.FAULT_TOLERANCE;
            case CorrectionRecorded each -> HistoryKind.FAULT_TOLERANCE;
            case CaseReviewed each -> HistoryKind.PROCEDURE;
            case AccountabilityDecided each -> HistoryKind.DECISION;
            case DecisionServed each -> HistoryKind.PROCEDURE;
            case DecisionAnnounced each -> HistoryKind.PROCEDURE;
            case DecisionFiled each -> HistoryKind.PROCEDURE;
            case AppealLodged each -> HistoryKind.APPEAL;
            case AppealDecided each -> HistoryKind.APPEAL;
            case DecisionAmended each -> HistoryKind.DECISION;
            case DecisionAnnulled each -> HistoryKind.DECISION;
            case NameRestorationDue each -> HistoryKind.REPUTATION;
            case NameRestored each -> HistoryKind.REPUTATION;
            case ReportClarified each -> HistoryKind.REPUTATION;
            case FalseAccusationFound each -> HistoryKind.REPUTATION;
        };
    }

    private List<HistoryEntry> decision(
            Recorded<LedgerEvent> recorded, AccountabilityDecided decided) {
        RulebookVersion under = recorded.by().rulebook();
        CaseId caseId = decided.caseId();
        List<HistoryEntry> entries =
                new ArrayList<>(told(recorded, HistoryKind.DECISION, caseId, decided.subject()));
        for (MeasureImposed imposed : decided.measures()) {
            entries.add(
                    HistoryEntry.of(
                            recorded,
                            HistoryKind.MEASURE,
                            imposed.measure(),
                            sentences.measure(imposed, under),
                            caseId,
                            null));
        }
        for (String outcome : decided.outcomes()) {
            entries.add(
                    HistoryEntry.of(
                            recorded,
                            HistoryKind.IMPORTED_OUTCOME,
                            outcome,
                            Sentences.outcome(codes.name(under, Vocabulary.OUTCOME, outcome)),
                            caseId,
                            null));
        }
        return entries;
    }

    private List<HistoryEntry> about(
            Recorded<LedgerEvent> recorded, HistoryKind kind, Subject subject, Subject person) {
        return subject.equals(person)
                ? told(recorded, kind, ((CaseEvent) recorded.event()).caseId(), person)
                : List.of();
    }

    private List<HistoryEntry> told(
            Recorded<LedgerEvent> recorded, HistoryKind kind, CaseId caseId, Subject person) {
        return List.of(
                HistoryEntry.of(
                        recorded, kind, null, sentences.of(recorded, person), caseId, null));
    }

    private List<HistoryEntry> ofCase(
            Recorded<LedgerEvent> recorded, HistoryKind kind, CaseId caseId) {
        return List.of(HistoryEntry.of(recorded, kind, null, sentences.of(recorded), caseId, null));
    }

    private List<HistoryEntry> plain(Recorded<LedgerEvent> recorded, HistoryKind kind) {
        return List.of(HistoryEntry.of(recorded, kind, null, sentences.of(recorded), null, null));
    }
}
