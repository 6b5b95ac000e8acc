package org.mingzhang.rulebook.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.rulebook.IdentityRule;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.MeasureFamily;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.PeriodAnchor;
import org.mingzhang.rulebook.RestrictionRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.shared.SubjectKind;

/** Reads measures and checks what they refer to. */
record MeasureReader(
        BasisReader bases, Set<String> organKinds, Set<String> identities, Set<String> effects) {
    private static final Set<String> SUBJECTS =
            Set.of(SubjectKind.CADRE.name(), SubjectKind.ORGANISATION.name());

    List<Measure> read(Section measures) {
        return BookReader.each(measures, "measures", this::measure, Measure::code);
    }

    /** Families of measures; each measure must be one of the book's, and in one family only. */
    List<MeasureFamily> families(Section measures, Set<String> codes) {
        Set<String> free = new HashSet<>(codes);
        return BookReader.each(
                measures, "families", one -> family(one, codes, free), MeasureFamily::code);
    }

    private MeasureFamily family(Section one, Set<String> codes, Set<String> free) {
        Set<String> members = known(one, "measures", codes, Problem.NO_MEASURE);
        for (String member : members) {
            if (!free.remove(member)) {
                one.fault("measures", Problem.IN_ANOTHER_FAMILY, member);
            }
        }
        return new MeasureFamily(
                one.text("code"),
                BookReader.label(one),
                members,
                one.oneOf("overlap", MeasureFamily.Overlap.class, MeasureFamily.Overlap.RULING),
                new FamilyTermsReader(bases, organKinds, identities, codes).read(one),
                bases.basis(one));
    }

    private Measure measure(Section one) {
        Set<SubjectKind> subjects =
                known(one, "subjects", SUBJECTS, Problem.NO_SUBJECT_KIND).stream()
                        .map(SubjectKind::valueOf)
                        .collect(Collectors.toSet());
        if (subjects.isEmpty()) {
            one.fault("subjects", Problem.MISSING);
        }
        RuleBasis basis = bases.basis(one);
        return new Measure(
                one.text("code"),
                BookReader.label(one),
                subjects,
                one.maybeSection("deciders")
                        .map(rule -> organRule(rule, bases, organKinds))
                        .orElseGet(() -> new OrganRule(Set.of(), basis)),
                one.flag("days_required"),
                one.maybeSection("forbidden_for")
                        .map(rule -> identityRule(rule, bases, identities))
                        .orElseGet(() -> new IdentityRule(Set.of(), basis)),
                one.sections("restrictions").stream().map(this::restriction).toList(),
                basis);
    }

    /** Kinds of organ with their basis; each kind must be one of the book's. */
    static OrganRule organRule(Section rule, BasisReader bases, Set<String> kinds) {
        OrganRule read =
                new OrganRule(
                        known(rule, "organs", kinds, Problem.NO_ORGAN_KIND), bases.basis(rule));
        rule.done();
        return read;
    }

    static IdentityRule identityRule(Section rule, BasisReader bases, Set<String> identities) {
        IdentityRule read =
                new IdentityRule(
                        known(rule, "identities", identities, Problem.NO_IDENTITY),
                        bases.basis(rule));
        rule.done();
        return read;
    }

    private RestrictionRule restriction(Section rule) {
        Set<String> forbidden = known(rule, "effects", effects, Problem.NO_EFFECT);
        if (forbidden.isEmpty()) {
            rule.fault("effects", Problem.MISSING);
        }
        RestrictionRule read =
                new RestrictionRule(
                        forbidden.stream().sorted().toList(),
                        rule.maybeNumber("months").orElse(null),
                        rule.maybe("anchor").isPresent()
                                ? rule.oneOf("anchor", PeriodAnchor.class, PeriodAnchor.EFFECTIVE)
                                : PeriodAnchor.EFFECTIVE,
                        rule.maybeDate("valid_from").orElse(null),
                        rule.maybeDate("valid_to").orElse(null));
        if (read.validFrom() != null
                && read.validTo() != null
                && read.validTo().isBefore(read.validFrom())) {
            rule.fault("valid_to", Problem.ENDS_BEFORE_IT_BEGINS);
        }
        rule.done();
        return read;
    }

    static Set<String> known(Section section, String key, Set<String> codes, Problem stranger) {
        Set<String> found = new HashSet<>();
        for (Section.Word word : section.words(key)) {
            if (!codes.contains(word.text())) {
                section.fault(word, stranger, word.text());
            } else if (!found.add(word.text())) {
                section.fault(word, Problem.TWICE, word.text());
            }
        }
        return found;
    }
}
