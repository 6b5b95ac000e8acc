package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.SubjectFile;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.ResponsibilityEstablished;
import org.mingzhang.accountability.event.RuleVersion;
import org.mingzhang.accountability.event.SubjectHeard;
import org.mingzhang.accountability.event.SubjectNamed;
import org.mingzhang.query.wording.Labels;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.shared.Text;

/** Who a case is about, what happened, who answers for it, and under which articles. */
final class CaseClauses {
    private final Draft draft;
    private final AccountabilityCase file;
    private final SubjectFile subject;

    CaseClauses(Draft draft, AccountabilityCase file, SubjectFile subject) {
        this.draft = draft;
        this.file = file;
        this.subject = subject;
    }

    /** The organisation of a person at the time of the conduct; the organisation itself. */
    static Text addressee(Draft draft, NamedSubject named) {
        if (named.subject().kind() == SubjectKind.ORGANISATION) {
            return draft.subjectName();
        }
        return named.organisation() == null
                ? Words.BLANK
                : draft.dossier().name(named.organisation());
    }

    void who(String heading) {
        NamedSubject named = subject.named();
        draft.dossier().all(SubjectNamed.class).stream()
                .filter(event -> event.named().subject().equals(named.subject()))
                .forEach(draft::cite);
        draft.clause(
                heading,
                named.subject().kind() == SubjectKind.ORGANISATION
                        ? Words.say("who.organisation", draft.subjectName())
                        : Words.say(
                                "who.cadre",
                                draft.subjectName(),
                                addressee(draft, named),
                                Words.written(named.post())));
    }

    void facts() {
        AccountabilityOpened opening = file.opening();
        if (opening == null) {
            draft.clause("facts", Words.sentence(null));
            return;
        }
        draft.cite(opening);
        List<Text> said = new ArrayList<>();
        said.add(Words.say("facts", Words.sentence(opening.facts())));
        said.add(
                Words.say(
                        "conduct",
                        Words.date(opening.conductFrom()),
                        Words.date(opening.conductTo())));
        SubjectHeard heard = subject.hearing();
        if (heard != null) {
            draft.cite(heard);
            said.add(
                    Words.say(
                            heard.factsShown() ? "heard" : "heardWithoutFacts",
                            Words.date(heard.heardOn()),
                            Labels.of(heard.signature())));
        }
        draft.clause("facts", said);
    }

    void responsibility() {
        ResponsibilityEstablished established = subject.responsibility();
        if (established == null) {
            draft.clause("responsibility", Words.say("responsibility.blank"));
            return;
        }
        RulebookVersion under = draft.cite(established);
        List<Text> said = new ArrayList<>();
        said.add(
                Words.say(
                        "responsibility",
                        draft.dossier().name(under, Vocabulary.FINDING, established.finding()),
                        draft.subjectName(),
                        Labels.of(established.liability())));
        part("responsibility.individual", established.individualPart(), said);
        part("responsibility.collective", established.collectivePart(), said);
        draft.clause("responsibility", said);
    }

    /**
     * The articles of the grounds and of the measures, as the rulebook and the decision name them.
     */
    void basis(List<MeasureImposed> measures, @Nullable AccountabilityDecided decision) {
        List<Text> said = new ArrayList<>();
        Set<Text> articles = new LinkedHashSet<>();
        AccountabilityOpened opening = file.opening();
        if (opening != null) {
            RulebookVersion under = draft.cite(opening);
            said.add(grounds(opening, under));
            for (String ground : opening.grounds()) {
                book(under)
                        .flatMap(book -> book.ground(ground))
                        .map(Ground::basis)
                        .map(draft::basis)
                        .ifPresent(articles::add);
            }
        }
        if (decision != null) {
            RulebookVersion under = draft.cite(decision);
            for (MeasureImposed imposed : measures) {
                String named = imposed.basisArticle();
                if (named != null) {
                    articles.add(Words.written(named));
                } else {
                    book(under)
                            .flatMap(book -> book.measure(imposed.measure()))
                            .map(Measure::basis)
                            .map(draft::basis)
                            .ifPresent(articles::add);
                }
            }
        }
        said.add(
                Words.say(
                        "basis",
                        articles.isEmpty() ? Words.BLANK : Words.list(List.copyOf(articles))));
        if (decision != null && decision.ruleVersion() != null) {
            said.add(version(decision.ruleVersion()));
        }
        draft.clause("basis", said);
    }

    private Text grounds(AccountabilityOpened opening, RulebookVersion under) {
        Text names =
                Words.list(
                        opening.grounds().stream()
                                .map(code -> draft.dossier().name(under, Vocabulary.GROUND, code))
                                .toList());
        return opening.groundText() == null
                ? Words.say("grounds", names)
                : Words.say("groundsWithText", names, Words.written(opening.groundText()));
    }

    private static Text version(RuleVersion version) {
        Text chosen = Labels.of(version.selection());
        return version.explanation() == null
                ? Words.say("version", Words.written(version.version()), chosen)
                : Words.say(
                        "versionExplained",
                        Words.written(version.version()),
                        chosen,
                        Words.sentence(version.explanation()));
    }

    private Optional<Rulebook> book(RulebookVersion under) {
        return draft.dossier().rulebook(under);
    }

    private static void part(String key, @Nullable String text, List<Text> said) {
        if (text != null) {
            said.add(Words.say(key, Words.sentence(text)));
        }
    }
}
