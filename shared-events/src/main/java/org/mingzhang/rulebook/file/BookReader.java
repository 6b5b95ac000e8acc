package org.mingzhang.rulebook.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.Finding;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.Ground;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.NoticeRule;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.ToleranceRules;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.rulebook.file.tree.BrokenRulebook;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.sanction.DutyRule;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** Reads the parts of one book, each from the file of its subject. */
final class BookReader {
    private final Layers layers;
    private final List<BrokenRulebook.Fault> faults;
    private final Map<String, Section> parts = new LinkedHashMap<>();

    BookReader(Layers layers, List<BrokenRulebook.Fault> faults) {
        this.layers = layers;
        this.faults = faults;
    }

    /**
     * @param verified keys of rules that somebody verified beside those the files call verified
     * @param known how many entries on the book were known, null where nobody adopted it
     */
    Rulebook read(Set<String> verified, @Nullable Integer known, List<RuleEntry> rules) {
        Section book = part("book");
        RulebookVersion version = new RulebookVersion(book.text("id"), book.text("version"), known);
        Text label = label(book);
        book.maybeSection("what").ifPresent(BookReader::label);
        PeriodEnd end = book.oneOf("period_end", PeriodEnd.class, PeriodEnd.B);
        BasisReader bases = new BasisReader(book.maybeSection("sources"), verified, rules);
        Rulebook read = read(version, label, end, bases);
        parts.values().forEach(Section::done);
        return read;
    }

    private Rulebook read(RulebookVersion version, Text label, PeriodEnd end, BasisReader bases) {
        List<Entry> identities = entries("persons", "identities", bases);
        List<Entry> organKinds = entries("organs", "organ_kinds", bases);
        List<Entry> levels = entries("organs", "levels", bases);
        List<Entry> effects = entries("measures", "effects", bases);
        MeasureReader measures =
                new MeasureReader(bases, codes(organKinds), codes(identities), codes(effects));
        List<Measure> imposable = measures.read(part("measures"));
        Set<String> imposableCodes =
                imposable.stream().map(Measure::code).collect(Collectors.toSet());
        Section procedure = part("procedure");
        return new Rulebook(
                version,
                label,
                each(part("grounds"), "grounds", one -> ground(one, bases), Ground::code),
                form(part("grounds")),
                each(part("findings"), "findings", one -> finding(one, bases), Finding::code),
                imposable,
                measures.families(part("measures"), imposableCodes),
                entries("findings", "outcomes", bases),
                effects,
                identities,
                entries("persons", "ranks", bases),
                organKinds,
                levels,
                initiators(part("organs"), bases, codes(organKinds)),
                procedure.words("four_eyes").stream()
                        .map(Section.Word::text)
                        .collect(Collectors.toSet()),
                new RoadReader(bases, imposableCodes, codes(identities), codes(organKinds))
                        .read(part("time-limits")),
                each(
                        part("time-limits"),
                        "duties",
                        one -> duty(one, bases, imposableCodes),
                        DutyRule::code),
                entries("time-limits", "regulations", bases),
                new ToleranceRules(
                        entries("fault-tolerance", "conditions", bases),
                        entries("fault-tolerance", "looks", bases),
                        entries("fault-tolerance", "red_lines", bases),
                        entries("fault-tolerance", "no_effects", bases)),
                procedure.maybeSection("vote").map(one -> vote(one, bases)).orElse(null),
                procedure.maybeSection("notice").map(one -> notice(one, bases)).orElse(null),
                each(procedure, "gates", one -> gate(one, bases, imposableCodes), GateRule::code),
                new HandlingReader(bases, codes(levels)).read(part("handling")),
                new PersonnelReader(bases, codes(identities), imposableCodes, codes(organKinds))
                        .read(part("personnel")),
                end,
                CalendarReader.read(part("calendar"), bases));
    }

    static Text label(Section section) {
        return new Text(section.text("zh"), section.text("en"));
    }

    static Set<String> codes(List<Entry> entries) {
        return entries.stream().map(Entry::code).collect(Collectors.toSet());
    }

    /** Reads each entry of a list; a code may stand there once. */
    static <T> List<T> each(
            Section section, String key, Function<Section, T> read, Function<T, String> code) {
        List<T> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section one : section.sections(key)) {
            T entry = read.apply(one);
            one.done();
            if (!seen.add(code.apply(entry))) {
                one.fault("code", Problem.TWICE, code.apply(entry));
            }
            all.add(entry);
        }
        return all;
    }

    private Section part(String name) {
        return parts.computeIfAbsent(name, part -> Section.of(layers.part(part), faults));
    }

    private List<Entry> entries(String part, String key, BasisReader bases) {
        return each(part(part), key, one -> entry(one, bases), Entry::code);
    }

    static Entry entry(Section one, BasisReader bases) {
        return new Entry(one.text("code"), label(one), bases.basis(one));
    }

    static Ground ground(Section one, BasisReader bases) {
        return new Ground(
                one.text("code"), label(one), one.flag("text_required"), bases.basis(one));
    }

    private static @Nullable Pattern form(Section grounds) {
        Optional<String> form = grounds.maybe("ground_form");
        try {
            return form.map(Pattern::compile).orElse(null);
        } catch (PatternSyntaxException malformed) {
            grounds.fault("ground_form", Problem.NOT_A_PATTERN, malformed.getDescription());
            return null;
        }
    }

    private static Finding finding(Section one, BasisReader bases) {
        return new Finding(
                one.text("code"), label(one), one.flag("substantiated"), bases.basis(one));
    }

    private static OrganRule initiators(Section organs, BasisReader bases, Set<String> kinds) {
        Optional<Section> rule = organs.maybeSection("initiators");
        return rule.map(one -> MeasureReader.organRule(one, bases, kinds))
                .orElseGet(() -> new OrganRule(Set.of(), RuleBasis.NONE));
    }

    private static DutyRule duty(Section one, BasisReader bases, Set<String> measures) {
        return new DutyRule(
                one.text("code"),
                label(one),
                MeasureReader.known(one, "measures", measures, Problem.NO_MEASURE),
                one.number("months"),
                bases.basis(one));
    }

    private static VoteRule vote(Section one, BasisReader bases) {
        Section majority = one.section("majority");
        VoteRule rule =
                new VoteRule(
                        one.number("present_numerator"),
                        one.number("present_denominator"),
                        bases.basis(one),
                        bases.basis(majority));
        if (rule.presentNumerator() > rule.presentDenominator()) {
            one.fault("present_numerator", Problem.MORE_THAN_EVERYBODY);
        }
        majority.done();
        one.done();
        return rule;
    }

    private static NoticeRule notice(Section one, BasisReader bases) {
        NoticeRule rule = new NoticeRule(one.number("working_days"), bases.basis(one));
        one.done();
        return rule;
    }

    private static GateRule gate(Section one, BasisReader bases, Set<String> measures) {
        return new GateRule(
                one.text("code"),
                label(one),
                one.oneOf("kind", GateKind.class, GateKind.ATTESTED),
                MeasureReader.known(one, "measures", measures, Problem.NO_MEASURE),
                one.flag("hard"),
                bases.basis(one));
    }
}
