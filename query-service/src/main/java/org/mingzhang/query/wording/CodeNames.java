package org.mingzhang.query.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzhang.cadre.event.ParticularsRecorded;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Finding;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.personnel.Grade;
import org.mingzhang.rulebook.personnel.ProtectionRules;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** Names the codes of a rulebook. A code no rulebook names is shown as it is, never hidden. */
public final class CodeNames {
    private final Function<RulebookVersion, Optional<Rulebook>> rulebooks;

    /** Reads from the version of a rulebook an event was decided under. */
    public CodeNames(Function<RulebookVersion, Optional<Rulebook>> rulebooks) {
        this.rulebooks = rulebooks;
    }

    /** The name of a code under the rulebook an event was decided under. */
    public Text name(RulebookVersion under, Vocabulary vocabulary, String code) {
        return rulebooks
                .apply(under)
                .flatMap(book -> label(book, vocabulary, code))
                .orElseGet(() -> new Text(code, code));
    }

    /** The names of several codes in one text. */
    public Text names(RulebookVersion under, Vocabulary vocabulary, List<String> codes) {
        return Wording.list(codes.stream().map(code -> name(under, vocabulary, code)).toList());
    }

    /** The names of what the personnel file says, in one text. */
    public Text names(RulebookVersion under, ParticularsRecorded said) {
        List<Text> names = new ArrayList<>();
        if (said.politicalStatus() != null) {
            names.add(name(under, Vocabulary.POLITICAL_STATUS, said.politicalStatus()));
        }
        if (said.education() != null) {
            names.add(name(under, Vocabulary.EDUCATION, said.education()));
        }
        if (said.jobRank() != null) {
            names.add(name(under, Vocabulary.JOB_RANK, said.jobRank()));
        }
        return Wording.list(names);
    }

    private static Optional<Text> label(Rulebook book, Vocabulary vocabulary, String code) {
        return switch (vocabulary) {
            case GROUND -> book.ground(code).map(Ground::label);
            case FINDING -> book.finding(code).map(Finding::label);
            case MEASURE -> book.measure(code).map(Measure::label);
            case OUTCOME -> book.outcome(code).map(Entry::label);
            case IDENTITY -> book.identity(code).map(Entry::label);
            case ORGAN_KIND -> book.organKind(code).map(Entry::label);
            case CONDITION -> entry(book.tolerance().conditions(), code);
            case LOOK -> entry(book.tolerance().looks(), code);
            case RED_LINE -> entry(book.tolerance().redLines(), code);
            case NO_EFFECT -> entry(book.tolerance().noEffects(), code);
            case RECUSAL_GROUND ->
                    book.handling().recusalGrounds().stream()
                            .filter(ground -> ground.code().equals(code))
                            .findFirst()
                            .map(Ground::label);
            case CHANNEL -> entry(book.handling().publicity().channels(), code);
            case SCOPE -> entry(book.handling().publicity().scopes(), code);
            case FILE -> entry(book.handling().files(), code);
            case CLARIFICATION_NEED -> entry(book.handling().clarification().needs(), code);
            case CLARIFICATION_FORM -> entry(book.handling().clarification().forms(), code);
            case GATE ->
                    book.gates().stream()
                            .filter(gate -> gate.code().equals(code))
                            .findFirst()
                            .map(GateRule::label);
            case WAY_OUT ->
                    book.personnel().elected().stream()
                            .flatMap(rule -> rule.wayOut(code).stream())
                            .findFirst()
                            .map(Entry::label);
            case GRADE -> book.personnel().grading().grade(code).map(Grade::label);
            case EFFECT -> book.effect(code).map(Entry::label);
            case RANK -> book.rank(code).map(Entry::label);
            case JOB_RANK -> book.personnel().jobRank(code).map(Entry::label);
            case POLITICAL_STATUS -> book.personnel().politicalStatus(code).map(Entry::label);
            case EDUCATION -> book.personnel().education(code).map(Entry::label);
            case PROTECTION_GROUND -> protection(book, code);
            case LEVEL -> book.level(code).map(Entry::label);
            case ROAD ->
                    book.appeals().stream()
                            .filter(rule -> rule.kind().equals(code))
                            .findFirst()
                            .map(AppealRule::label);
        };
    }

    private static Optional<Text> protection(Rulebook book, String code) {
        ProtectionRules rules = book.personnel().protection();
        return rules.restrictingGround(code).or(() -> rules.erasingGround(code)).map(Entry::label);
    }

    private static Optional<Text> entry(List<Entry> entries, String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(Entry::label);
    }
}
