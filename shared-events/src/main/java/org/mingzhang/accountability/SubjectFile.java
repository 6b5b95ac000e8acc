package org.mingzhang.accountability;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.Subject;

/** What is on record about one subject of the case. Each part is the event that established it. */
public record SubjectFile(
        NamedSubject named,
        @Nullable SubjectHeard hearing,
        @Nullable ResponsibilityEstablished responsibility,
        @Nullable FaultToleranceApplied toleranceApplied,
        @Nullable FaultToleranceDetermined tolerance,
        @Nullable AccountabilityDecided decision,
        @Nullable DecisionServed served,
        List<AppealFile> appeals,
        List<DecisionAmended> amendments,
        @Nullable DecisionAnnulled annulment,
        List<MeasureImposed> measures,
        List<Restriction> restrictions) {
    public SubjectFile {
        appeals = List.copyOf(appeals);
        amendments = List.copyOf(amendments);
        measures = List.copyOf(measures);
        restrictions = List.copyOf(restrictions);
    }

    static SubjectFile of(NamedSubject named) {
        return new SubjectFile(
                named, null, null, null, null, null, null, List.of(), List.of(), null, List.of(),
                List.of());
    }

    SubjectFile with(SubjectHeard event) {
        return new SubjectFile(
                named,
                event,
                responsibility,
                toleranceApplied,
                tolerance,
                decision,
                served,
                appeals,
                amendments,
                annulment,
                measures,
                restrictions);
    }

    SubjectFile with(ResponsibilityEstablished event) {
        return new SubjectFile(
                named,
                hearing,
                event,
                toleranceApplied,
                tolerance,
                decision,
                served,
                appeals,
                amendments,
                annulment,
                measures,
                restrictions);
    }

    SubjectFile with(FaultToleranceApplied event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                event,
                tolerance,
                decision,
                served,
                appeals,
                amendments,
                annulment,
                measures,
                restrictions);
    }

    SubjectFile with(FaultToleranceDetermined event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                event,
                decision,
                served,
                appeals,
                amendments,
                annulment,
                measures,
                restrictions);
    }

    SubjectFile with(AccountabilityDecided event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                event,
                served,
                appeals,
                amendments,
                annulment,
                event.measures(),
                event.restrictions());
    }

    SubjectFile with(DecisionServed event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                decision,
                event,
                appeals,
                amendments,
                annulment,
                measures,
                restrictions);
    }

    SubjectFile with(AppealLodged event) {
        return withAppeals(
                Stream.concat(appeals.stream(), Stream.of(new AppealFile(event, null))).toList());
    }

    SubjectFile with(AppealDecided event) {
        return withAppeals(
                appeals.stream()
                        .map(
                                appeal ->
                                        appeal.lodged().appealId().equals(event.appealId())
                                                ? new AppealFile(appeal.lodged(), event)
                                                : appeal)
                        .toList());
    }

    SubjectFile with(DecisionAmended event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                decision,
                served,
                appeals,
                Stream.concat(amendments.stream(), Stream.of(event)).toList(),
                annulment,
                event.measures(),
                event.restrictions());
    }

    SubjectFile with(DecisionAnnulled event) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                decision,
                served,
                appeals,
                amendments,
                event,
                List.of(),
                List.of());
    }

    /** Who the file is about. */
    public Subject subject() {
        return named.subject();
    }

    private SubjectFile withAppeals(List<AppealFile> changed) {
        return new SubjectFile(
                named,
                hearing,
                responsibility,
                toleranceApplied,
                tolerance,
                decision,
                served,
                changed,
                amendments,
                annulment,
                measures,
                restrictions);
    }
}
