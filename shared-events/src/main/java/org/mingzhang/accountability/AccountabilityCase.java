package org.mingzhang.accountability;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.FaultToleranceApplied;
import org.mingzhang.accountability.event.FaultToleranceDetermined;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.shared.Subject;

/** The state of one case: the fold of its events so far. */
public record AccountabilityCase(
        CaseStage stage,
        @Nullable AccountabilityOpened opening,
        List<SubjectFile> subjects,
        List<EvidenceRecorded> evidence,
        @Nullable CaseClosed closing) {
    /** Before the first event. */
    public static final AccountabilityCase NOT_OPENED =
            new AccountabilityCase(CaseStage.NOT_OPENED, null, List.of(), List.of(), null);

    public AccountabilityCase {
        subjects = List.copyOf(subjects);
        evidence = List.copyOf(evidence);
    }

    /** The state after one more event. Total: the past is not up for debate. */
    public AccountabilityCase evolve(CaseEvent event) {
        return switch (event) {
            case AccountabilityOpened opened ->
                    new AccountabilityCase(
                            CaseStage.UNDER_INVESTIGATION,
                            opened,
                            opened.subjects().stream().map(SubjectFile::of).toList(),
                            evidence,
                            closing);
            case SubjectNamed named ->
                    withSubjects(
                            Stream.concat(
                                            subjects.stream(),
                                            Stream.of(SubjectFile.of(named.named())))
                                    .toList());
            case EvidenceRecorded recorded ->
                    new AccountabilityCase(
                            stage,
                            opening,
                            subjects,
                            Stream.concat(evidence.stream(), Stream.of(recorded)).toList(),
                            closing);
            case SubjectHeard heard -> change(heard.subject(), file -> file.with(heard));
            case ResponsibilityEstablished established ->
                    change(established.subject(), file -> file.with(established));
            case FaultToleranceApplied applied ->
                    change(applied.subject(), file -> file.with(applied));
            case FaultToleranceDetermined determined ->
                    change(determined.subject(), file -> file.with(determined));
            case AccountabilityDecided decided ->
                    change(decided.subject(), file -> file.with(decided));
            case DecisionServed served -> change(served.subject(), file -> file.with(served));
            case AppealLodged lodged -> change(lodged.subject(), file -> file.with(lodged));
            case AppealDecided decided -> change(decided.subject(), file -> file.with(decided));
            case DecisionAmended amended -> change(amended.subject(), file -> file.with(amended));
            case DecisionAnnulled annulled ->
                    change(annulled.subject(), file -> file.with(annulled));
            case CaseClosed closed ->
                    new AccountabilityCase(CaseStage.CLOSED, opening, subjects, evidence, closed);
        };
    }

    /** The file of one subject, if the case names it. */
    public Optional<SubjectFile> subject(Subject subject) {
        return subjects.stream().filter(file -> file.subject().equals(subject)).findFirst();
    }

    /** The file of one subject; an empty one when the case does not name the subject. */
    public SubjectFile fileOf(Subject subject) {
        return subject(subject)
                .orElseGet(() -> SubjectFile.of(new NamedSubject(subject, null, null)));
    }

    private AccountabilityCase change(Subject subject, UnaryOperator<SubjectFile> by) {
        return withSubjects(
                subjects.stream()
                        .map(file -> file.subject().equals(subject) ? by.apply(file) : file)
                        .toList());
    }

    private AccountabilityCase withSubjects(List<SubjectFile> changed) {
        return new AccountabilityCase(stage, opening, changed, evidence, closing);
    }
}
