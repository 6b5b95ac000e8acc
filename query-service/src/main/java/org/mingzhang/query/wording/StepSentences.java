package org.mingzhang.query.wording;

import static org.mingzhang.query.wording.Wording.list;
import static org.mingzhang.query.wording.Wording.plain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealRoad;
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
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectStep;
import org.mingzhang.query.naming.Names;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What the sentences of the steps on one subject of a case say. */
record StepSentences(CodeNames codes, Names names) {
    List<Text> arguments(SubjectStep step, RulebookVersion under) {
        return Stream.concat(Stream.of(names.said(step.subject())), details(step, under).stream())
                .toList();
    }

    private List<Text> details(SubjectStep step, RulebookVersion under) {
        return switch (step) {
            case SubjectHeard heard -> List.of(Labels.of(heard.signature()));
            case ResponsibilityEstablished established ->
                    List.of(
                            codes.name(under, Vocabulary.FINDING, established.finding()),
                            Labels.of(established.liability()));
            case FaultToleranceApplied applied -> List.of(Labels.of(applied.applicant()));
            case FaultToleranceDetermined determined ->
                    List.of(Labels.of(determined.outcome()), plain(determined.grounds()));
            case FaultToleranceRevoked revoked ->
                    List.of(Labels.of(revoked.cause()), plain(revoked.grounds()));
            case CorrectionRecorded recorded ->
                    List.of(carriedOut(recorded), plain(recorded.result()));
            case CaseReviewed reviewed ->
                    List.of(names.said(reviewed.reviewedBy()), plain(reviewed.opinion()));
            case AccountabilityDecided decided ->
                    List.of(
                            measures(decided.measures(), under),
                            plain(decided.documentNumber()),
                            names.said(decided.decidedBy()));
            case DecisionServed served -> List.of(roads(served, under));
            case DecisionAnnounced announced -> List.of(publicity(announced.where(), under));
            case DecisionFiled filed ->
                    List.of(
                            codes.name(under, Vocabulary.FILE, filed.file()),
                            plain(filed.reference()));
            case AppealLodged lodged ->
                    List.of(
                            codes.name(
                                    under,
                                    Vocabulary.ROAD,
                                    Objects.requireNonNullElse(
                                            lodged.road(), AppealRule.ACCOUNTABILITY)),
                            plain(lodged.grounds()));
            case AppealDecided decided ->
                    List.of(
                            Labels.of(decided.outcome()),
                            plain(decided.grounds()),
                            next(decided, under));
            case DecisionAmended amended ->
                    List.of(
                            Labels.of(amended.kind()),
                            measures(amended.measures(), under),
                            plain(amended.grounds()));
            case DecisionAnnulled annulled -> List.of(plain(annulled.grounds()));
            case NameRestorationDue due ->
                    List.of(list(due.places().stream().map(one -> publicity(one, under)).toList()));
            case NameRestored restored -> List.of(publicity(restored.where(), under));
            case ReportClarified clarified ->
                    List.of(
                            codes.names(under, Vocabulary.CLARIFICATION_FORM, clarified.forms()),
                            said(clarified.audience()),
                            said(clarified.issues()));
            case FalseAccusationFound found -> List.of(names.said(found.approvedBy()));
        };
    }

    /** The open roads; what was recorded before roads were says when the one appeal ends. */
    private Text roads(DecisionServed served, RulebookVersion under) {
        List<AppealRoad> roads = served.roads();
        if (roads != null && !roads.isEmpty()) {
            return list(roads.stream().map(each -> road(each, under)).toList());
        }
        Text name = codes.name(under, Vocabulary.ROAD, AppealRule.ACCOUNTABILITY);
        if (!served.appealOpen()) {
            return Labels.text("part.roadNone");
        }
        return served.appealUntil() == null
                ? name
                : Labels.text("part.roadUntil", List.of(name, plain(served.appealUntil())));
    }

    private Text next(AppealDecided decided, RulebookVersion under) {
        List<AppealRoad> roads = decided.roads();
        return roads == null
                ? new Text("", "")
                : Labels.text(
                        "part.roadsNext",
                        List.of(list(roads.stream().map(each -> road(each, under)).toList())));
    }

    private Text road(AppealRoad road, RulebookVersion under) {
        Text name = codes.name(under, Vocabulary.ROAD, road.road());
        return road.until() == null
                ? Labels.text("part.roadTerm", List.of(name, Labels.of(road.term())))
                : Labels.text("part.roadUntil", List.of(name, plain(road.until())));
    }

    private static Text carriedOut(CorrectionRecorded recorded) {
        return Labels.text(recorded.carriedOut() ? "value.carriedOut" : "value.notCarriedOut");
    }

    private static Text said(List<String> texts) {
        return list(texts.stream().map(Wording::plain).toList());
    }

    Text measure(MeasureImposed imposed, RulebookVersion under) {
        Text name = codes.name(under, Vocabulary.MEASURE, imposed.measure());
        Integer days = imposed.days();
        return days == null ? name : Labels.text("part.measureForDays", List.of(name, plain(days)));
    }

    private Text publicity(Publicity where, RulebookVersion under) {
        return Labels.text(
                "part.publicity",
                List.of(
                        plain(where.place()),
                        codes.name(under, Vocabulary.CHANNEL, where.channel()),
                        codes.name(under, Vocabulary.SCOPE, where.scope())));
    }

    private Text measures(List<MeasureImposed> measures, RulebookVersion under) {
        return list(measures.stream().map(each -> measure(each, under)).toList());
    }
}
