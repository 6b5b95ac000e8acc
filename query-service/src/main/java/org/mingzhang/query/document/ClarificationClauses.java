package org.mingzhang.query.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.accountability.event.ReportClarified;
import org.mingzhang.query.wording.Vocabulary;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.handling.ClarificationRule;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** What a report had wrongly said: the specific points, and nothing beyond them. */
final class ClarificationClauses {
    private ClarificationClauses() {}

    static Draft of(Draft draft, ReportClarified clarified) {
        RulebookVersion under = draft.cite(clarified);
        Dossier dossier = draft.dossier();
        List<Text> issues = new ArrayList<>();
        issues.add(Words.say("clarified", dossier.name(clarified.clarifiedBy())));
        for (String issue : clarified.issues()) {
            issues.add(Words.say("issue", Words.number(issues.size()), Words.sentence(issue)));
        }
        issues.add(Words.say("confined"));
        return draft.clause("issues", issues)
                .clause(
                        "why",
                        Words.say(
                                "need",
                                dossier.name(
                                        under, Vocabulary.CLARIFICATION_NEED, clarified.need())),
                        basis(draft, under))
                .clause(
                        "form",
                        Words.say(
                                "form",
                                Words.list(
                                        clarified.forms().stream()
                                                .map(code -> form(dossier, under, code))
                                                .toList()),
                                dossier.name(under, Vocabulary.LEVEL, clarified.approvalLevel())));
    }

    /** Where the report had spread, and who heard the clarification. */
    static List<Text> reach(ReportClarified clarified) {
        return List.of(
                Words.say("spreadTo", places(clarified.spreadTo())),
                Words.say("audience", places(clarified.audience())));
    }

    private static Text basis(Draft draft, RulebookVersion under) {
        List<Text> articles =
                draft.dossier().rulebook(under).stream()
                        .map(book -> book.handling().clarification())
                        .flatMap(ClarificationClauses::bases)
                        .filter(basis -> !basis.source().isEmpty())
                        .map(draft::basis)
                        .distinct()
                        .toList();
        return Words.say("basis", articles.isEmpty() ? Words.BLANK : Words.list(articles));
    }

    private static Stream<RuleBasis> bases(ClarificationRule rule) {
        return Stream.of(rule.byVerifier(), rule.basis(), rule.confined());
    }

    private static Text form(Dossier dossier, RulebookVersion under, String code) {
        return dossier.name(under, Vocabulary.CLARIFICATION_FORM, code);
    }

    private static Text places(List<String> places) {
        return places.isEmpty()
                ? Words.BLANK
                : Words.list(places.stream().map(Words::written).toList());
    }
}
