package org.mingzhang.rulebook.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.handling.ClarificationRule;
import org.mingzhang.rulebook.handling.CountRule;
import org.mingzhang.rulebook.handling.HandlingRules;
import org.mingzhang.rulebook.handling.LevelRule;
import org.mingzhang.rulebook.handling.PublicityRule;

/** Reads how a case is handled; the levels it names must be levels of the same book. */
final class HandlingReader {
    private final BasisReader bases;
    private final Set<String> levels;

    HandlingReader(BasisReader bases, Set<String> levels) {
        this.bases = bases;
        this.levels = levels;
    }

    HandlingRules read(Section handling) {
        return new HandlingRules(
                handling.maybeSection("investigators").map(this::count).orElse(CountRule.NONE),
                BookReader.each(
                        handling,
                        "recusal_grounds",
                        one -> BookReader.ground(one, bases),
                        Ground::code),
                basis(handling, "recusal_decision"),
                level(handling, "separation"),
                new PublicityRule(
                        entries(handling, "channels"),
                        entries(handling, "scopes"),
                        basis(handling, "announced_to_subject_and_organisation")),
                entries(handling, "files"),
                clarification(handling),
                level(handling, "false_accusation"));
    }

    private ClarificationRule clarification(Section handling) {
        List<Entry> forms = entries(handling, "clarification_forms");
        Optional<Section> written = handling.maybeSection("clarification_always");
        String always = written.map(one -> one.text("form")).orElse("");
        written.filter(one -> forms.stream().noneMatch(form -> form.code().equals(always)))
                .ifPresent(one -> one.fault("form", Problem.NO_FORM, always));
        return new ClarificationRule(
                entries(handling, "clarification_needs"),
                forms,
                always,
                written.map(this::only).orElse(RuleBasis.NONE),
                basis(handling, "clarified_by_verifier"),
                basis(handling, "clarification_confined"));
    }

    private CountRule count(Section one) {
        return new CountRule(one.number("least"), only(one));
    }

    private LevelRule level(Section handling, String key) {
        return handling.maybeSection(key).map(this::level).orElse(LevelRule.NONE);
    }

    private LevelRule level(Section one) {
        String level = one.text("level");
        if (!levels.contains(level)) {
            one.fault("level", Problem.NO_LEVEL, level);
        }
        return new LevelRule(level, only(one));
    }

    private RuleBasis basis(Section handling, String key) {
        return handling.maybeSection(key).map(this::only).orElse(RuleBasis.NONE);
    }

    /** The basis of a rule, and with it the end of its keys. */
    private RuleBasis only(Section one) {
        RuleBasis basis = bases.basis(one);
        one.done();
        return basis;
    }

    private List<Entry> entries(Section handling, String key) {
        return BookReader.each(handling, key, one -> BookReader.entry(one, bases), Entry::code);
    }
}
