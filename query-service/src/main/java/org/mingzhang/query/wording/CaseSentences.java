package org.mingzhang.query.wording;

import static org.mingzhang.query.wording.Wording.list;
import static org.mingzhang.query.wording.Wording.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.CaseClosed;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.accountability.event.EvidenceRecorded;
import org.mingzhang.accountability.event.InvestigatorsAssigned;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RecusalDeclared;
import org.mingzhang.accountability.event.SubjectDropped;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.accountability.event.Vote;
import org.mingzhang.query.naming.Names;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** What the sentences of a case's events say. */
final class CaseSentences {
    private final CodeNames codes;

    private final Names names;
    private final StepSentences steps;

    CaseSentences(CodeNames codes, Names names) {
        this.codes = codes;
        this.names = names;
        this.steps = new StepSentences(codes, names);
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
            case SubjectDropped dropped ->
                    List.of(names.said(dropped.subject()), plain(dropped.grounds()));
            case InvestigatorsAssigned assigned ->
                    List.of(
                            list(
                                    assigned.investigators().stream()
                                            .map(each -> plain(each.account().value()))
                                            .toList()),
                            plain(assigned.leader().value()));
            case RecusalDeclared declared ->
                    List.of(
                            plain(declared.account().value()),
                            codes.name(under, Vocabulary.RECUSAL_GROUND, declared.ground()),
                            Labels.of(declared.road()));
            case SubjectStep step -> steps.arguments(step, under);
            case CaseClosed closed -> List.of(Labels.of(closed.kind()), plain(closed.grounds()));
            case CaseTextsErased erased -> List.of(plain(erased.cadreId().value()));
        };
    }

    Text measure(MeasureImposed imposed, RulebookVersion under) {
        return steps.measure(imposed, under);
    }

    static Text vote(Vote vote) {
        return Labels.text(
                "part.vote",
                List.of(plain(vote.shouldAttend()), plain(vote.present()), plain(vote.inFavour())));
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
