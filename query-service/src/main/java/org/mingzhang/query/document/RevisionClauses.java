package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AppealFile;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.DecisionAmended;
import org.mingzhang.accountability.event.DecisionAnnulled;
import org.mingzhang.accountability.event.NameRestorationDue;
import org.mingzhang.accountability.event.NameRestored;
import org.mingzhang.accountability.event.Publicity;
import org.mingzhang.cadre.event.PostGivenBack;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What led to a decision being changed or annulled, and what that undoes. */
final class RevisionClauses {
    private RevisionClauses() {}

    static Text kind(DecisionAmended amended) {
        return Labels.of(amended.kind());
    }

    /** The amendments before the latest one. */
    static void earlier(Draft draft, SubjectFile subject, List<Text> said) {
        boolean annulled = subject.annulment() != null;
        int latest = subject.amendments().size() - (annulled ? 0 : 1);
        for (DecisionAmended each : subject.amendments().subList(0, Math.max(0, latest))) {
            MeasureClauses measures = new MeasureClauses(draft, draft.cite(each));
            said.add(
                    Words.say(
                            "earlier",
                            Words.date(each.amendedOn()),
                            kind(each),
                            each.measures().isEmpty()
                                    ? Words.say("noMeasure")
                                    : measures.names(each.measures())));
        }
    }

    static void appeals(Draft draft, SubjectFile subject) {
        List<Text> said = new ArrayList<>();
        for (AppealFile appeal : subject.appeals()) {
            RulebookVersion under = draft.cite(appeal.lodged());
            said.add(
                    Words.say(
                            "lodged",
                            Words.date(appeal.lodged().lodgedOn()),
                            draft.subjectName(),
                            draft.dossier().name(under, Vocabulary.ROAD, appeal.road()),
                            Words.sentence(appeal.lodged().grounds())));
            AppealDecided answer = appeal.decided();
            if (answer != null) {
                draft.cite(answer);
                said.add(
                        Words.say(
                                "answered",
                                Words.date(answer.decidedOn()),
                                Labels.of(answer.outcome()),
                                Words.sentence(answer.grounds())));
            }
        }
        draft.clause("appeals", said);
    }

    static List<Text> undone(Draft draft, SubjectFile subject, DecisionAnnulled annulled) {
        List<Text> said = new ArrayList<>();
        said.add(
                Words.say(
                        "annulled",
                        MeasureClauses.decided(annulled.annulledOn(), null),
                        draft.subjectName(),
                        Words.date(annulled.annulledOn())));
        for (PostGivenBack back : draft.dossier().all(PostGivenBack.class)) {
            if (back.stream().equals(draft.subject())) {
                draft.cite(back);
                said.add(
                        Words.say(
                                "postGivenBack",
                                Words.date(back.givenBackOn()),
                                draft.dossier().name(back.post().organisation()),
                                Words.written(back.post().title())));
            }
        }
        nameRestored(draft, subject, said);
        return said;
    }

    /** Wherever the decision had been announced; what has been done of it so far. */
    private static void nameRestored(Draft draft, SubjectFile subject, List<Text> said) {
        NameRestorationDue due = subject.restorationDue();
        if (due == null) {
            said.add(Words.say("nameRestored.blank"));
        } else {
            RulebookVersion under = draft.cite(due);
            said.add(
                    Words.say(
                            "nameRestored.due",
                            Words.list(
                                    due.places().stream()
                                            .map(place -> publicity(draft, under, place))
                                            .toList())));
        }
        for (NameRestored restored : subject.restorations()) {
            said.add(
                    Words.say(
                            "nameRestored.done",
                            Words.date(restored.restoredOn()),
                            publicity(draft, draft.cite(restored), restored.where())));
        }
    }

    private static Text publicity(Draft draft, RulebookVersion under, Publicity where) {
        return Words.say(
                "publicity",
                Words.written(where.place()),
                draft.dossier().name(under, Vocabulary.CHANNEL, where.channel()),
                draft.dossier().name(under, Vocabulary.SCOPE, where.scope()));
    }

    static @Nullable Text annulled(Draft draft, SubjectFile subject) {
        DecisionAnnulled annulled = subject.annulment();
        if (annulled == null) {
            return null;
        }
        draft.cite(annulled);
        return Words.say("remark.annulled", Words.date(annulled.annulledOn()));
    }
}
