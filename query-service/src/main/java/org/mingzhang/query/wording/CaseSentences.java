package org.mingzhang.query.wording;

import static org.mingzhang.query.wording.Wording.list;
import static org.mingzhang.query.wording.Wording.plain;

import java.util.List;
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
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.query.naming.Names;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** What the sentences of a case's events say. */
final class CaseSentences {
    private final CodeNames codes;

    private final Names names;

    CaseSentences(CodeNames codes, Names names) {
        this.codes = codes;
        this.names = names;
    }

    List<Text> arguments(CaseEvent event, RulebookVersion under, @Nullable Subject only) {
        return switch (event) {
            case AccountabilityOpened opened ->
                    List.of(
                            subjects(opened, only),
                            codes.names(under, Vocabulary.GROUND, opened.grounds()),
                            plain(opened.facts()));
            case SubjectNamed named ->
                    List.of(names.said(named.named().subject()), plain(named.grounds()));
            case EvidenceRecorded recorded -> List.of(plain(recorded.title()));
            case SubjectHeard heard ->
                    List.of(names.said(heard.subject()), Labels.of(heard.signature()));
            case ResponsibilityEstablished established ->
                    List.of(
                            names.said(established.subject()),
                            codes.name(under, Vocabulary.FINDING, established.finding()),
                            Labels.of(established.liability()));
            case FaultToleranceApplied applied ->
                    List.of(names.said(applied.subject()), Labels.of(applied.applicant()));
            case FaultToleranceDetermined determined ->
                    List.of(
                            names.said(determined.subject()),
                            Labels.of(determined.outcome()),
                            plain(determined.grounds()));
            case AccountabilityDecided decided ->
                    List.of(
                            names.said(decided.subject()),
                            measures(decided.measures(), under),
                            plain(decided.documentNumber()),
                            names.said(decided.decidedBy()));
            case DecisionServed served ->
                    List.of(names.said(served.subject()), plain(served.appealUntil()));
            case AppealLodged lodged ->
                    List.of(names.said(lodged.subject()), plain(lodged.grounds()));
            case AppealDecided decided ->
                    List.of(
                            names.said(decided.subject()),
                            Labels.of(decided.outcome()),
                            plain(decided.grounds()));
            case DecisionAmended amended ->
                    List.of(
                            names.said(amended.subject()),
                            Labels.of(amended.kind()),
                            measures(amended.measures(), under),
                            plain(amended.grounds()));
            case DecisionAnnulled annulled ->
                    List.of(names.said(annulled.subject()), plain(annulled.grounds()));
            case CaseClosed closed -> List.of(Labels.of(closed.kind()), plain(closed.grounds()));
        };
    }

    Text measure(MeasureImposed imposed, RulebookVersion under) {
        Text name = codes.name(under, Vocabulary.MEASURE, imposed.measure());
        Integer days = imposed.days();
        return days == null ? name : Labels.text("part.measureForDays", List.of(name, plain(days)));
    }

    static Text vote(Vote vote) {
        return Labels.text(
                "part.vote",
                List.of(plain(vote.shouldAttend()), plain(vote.present()), plain(vote.inFavour())));
    }

    private Text measures(List<MeasureImposed> measures, RulebookVersion under) {
        return list(measures.stream().map(each -> measure(each, under)).toList());
    }

    private Text subjects(AccountabilityOpened opened, @Nullable Subject only) {
        return list(
                opened.subjects().stream()
                        .map(NamedSubject::subject)
                        .filter(subject -> only == null || subject.equals(only))
                        .map(names::said)
                        .toList());
    }
}
