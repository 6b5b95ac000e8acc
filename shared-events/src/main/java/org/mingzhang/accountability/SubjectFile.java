package org.mingzhang.accountability;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
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
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.accountability.event.ToleranceOutcome;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.Subject;

/** What is on record about one subject of the case. Each part is the event that established it. */
public record SubjectFile(
        NamedSubject named,
        @Nullable SubjectHeard hearing,
        @Nullable ResponsibilityEstablished responsibility,
        @Nullable FaultToleranceApplied toleranceApplied,
        @Nullable FaultToleranceDetermined tolerance,
        List<CorrectionRecorded> corrections,
        @Nullable FaultToleranceRevoked revocation,
        @Nullable CaseReviewed review,
        @Nullable AccountabilityDecided decision,
        @Nullable DecisionServed served,
        List<DecisionAnnounced> announcements,
        List<DecisionFiled> filings,
        List<AppealFile> appeals,
        List<DecisionAmended> amendments,
        @Nullable DecisionAnnulled annulment,
        @Nullable NameRestorationDue restorationDue,
        List<NameRestored> restorations,
        List<ReportClarified> clarifications,
        @Nullable FalseAccusationFound falseAccusation,
        List<MeasureImposed> measures,
        List<Restriction> restrictions) {
    public SubjectFile {
        corrections = List.copyOf(corrections);
        announcements = List.copyOf(announcements);
        filings = List.copyOf(filings);
        appeals = List.copyOf(appeals);
        amendments = List.copyOf(amendments);
        restorations = List.copyOf(restorations);
        clarifications = List.copyOf(clarifications);
        measures = List.copyOf(measures);
        restrictions = List.copyOf(restrictions);
    }

    static SubjectFile of(NamedSubject named) {
        return new SubjectEdit(named).done();
    }

    /** The file after one more step. Total. */
    SubjectFile evolve(SubjectStep step) {
        SubjectEdit edit = new SubjectEdit(this);
        edit.take(step);
        return edit.done();
    }

    /** Who the file is about. */
    public Subject subject() {
        return named.subject();
    }

    /** What was granted and not revoked since; empty when nothing was. */
    public Optional<ToleranceOutcome> granted() {
        return Optional.ofNullable(tolerance)
                .map(FaultToleranceDetermined::outcome)
                .filter(outcome -> outcome != ToleranceOutcome.NOT_GRANTED && revocation == null);
    }

    /** Where the name is still to be restored after an annulment. */
    public List<Publicity> toBeRestored() {
        List<Publicity> done = restorations.stream().map(NameRestored::where).toList();
        return restorationDue == null
                ? List.of()
                : restorationDue.places().stream().filter(place -> !done.contains(place)).toList();
    }
}
