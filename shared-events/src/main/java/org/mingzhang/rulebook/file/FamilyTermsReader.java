package org.mingzhang.rulebook.file;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.IdentityRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.sanction.FamilyTerms;
import org.mingzhang.rulebook.sanction.Merging;
import org.mingzhang.rulebook.sanction.Start;
import org.mingzhang.rulebook.sanction.StartRule;

/** Reads what holds for all sanctions of one kind. */
record FamilyTermsReader(
        BasisReader bases, Set<String> organKinds, Set<String> identities, Set<String> measures) {

    FamilyTerms read(Section family) {
        return new FamilyTerms(
                family.sections("grades").stream().map(this::grade).toList(),
                family.sections("starts").stream().map(this::start).toList(),
                family.maybeSection("merging").map(this::merging).orElse(null),
                duringProbation(family),
                family.maybeSection("once_per_act")
                        .map(rule -> MeasureReader.organRule(rule, bases, organKinds))
                        .orElse(null),
                forbiddenFor(family));
    }

    private Set<String> grade(Section grade) {
        Set<String> codes = MeasureReader.known(grade, "measures", measures, Problem.NO_MEASURE);
        grade.done();
        return codes;
    }

    private StartRule start(Section rule) {
        StartRule read =
                new StartRule(rule.oneOf("start", Start.class, Start.STATED), bases.basis(rule));
        rule.done();
        return read;
    }

    private Merging merging(Section rule) {
        Merging read =
                new Merging(
                        rule.oneOf("way", Merging.Way.class, Merging.Way.ONE_GRADE_HEAVIER),
                        rule.maybeNumber("max_months").orElse(null),
                        bases.basis(rule));
        rule.done();
        return read;
    }

    private @Nullable RuleBasis duringProbation(Section family) {
        Optional<Section> rule = family.maybeSection("during_probation");
        RuleBasis read = rule.map(bases::basis).orElse(null);
        rule.ifPresent(Section::done);
        return read;
    }

    private IdentityRule forbiddenFor(Section family) {
        return family.maybeSection("forbidden_for")
                .map(rule -> MeasureReader.identityRule(rule, bases, identities))
                .orElseGet(() -> new IdentityRule(Set.of(), RuleBasis.NONE));
    }
}
