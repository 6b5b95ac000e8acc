package org.mingzhang.rulebook.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Term;
import org.mingzhang.rulebook.file.tree.Problem;
import org.mingzhang.rulebook.road.Contested;
import org.mingzhang.rulebook.road.Receiver;
import org.mingzhang.rulebook.road.RoadRule;

/** Reads the roads of appeal, and checks that each step follows one of the book. */
record RoadReader(
        BasisReader bases, Set<String> measures, Set<String> identities, Set<String> organKinds) {

    List<AppealRule> read(Section limits) {
        List<Section> sections = limits.sections("appeals");
        List<AppealRule> rules = sections.stream().map(this::appeal).toList();
        Set<String> kinds = rules.stream().map(AppealRule::kind).collect(Collectors.toSet());
        for (int i = 0; i < rules.size(); i++) {
            String after = rules.get(i).road().after();
            if (after != null && !kinds.contains(after)) {
                sections.get(i).fault("after", Problem.NO_APPEAL_KIND, after);
            } else if (after != null && inRing(rules.get(i), rules)) {
                sections.get(i).fault("after", Problem.STEP_AFTER_ITSELF);
            }
        }
        return rules;
    }

    private AppealRule appeal(Section one) {
        AppealRule rule =
                new AppealRule(
                        one.text("kind"),
                        BookReader.label(one),
                        one.flag("open"),
                        one.flag("unsettled"),
                        one.maybeNumber("months").orElse(null),
                        days(one, "months", "days").orElse(null),
                        term(one, "answer_months", "answer_days"),
                        term(one, "answer_most_months", "answer_most_days"),
                        road(one),
                        bases.basis(one));
        boolean limited = rule.months() != null || rule.days() != null;
        if (limited && (rule.unsettled() || !rule.open())) {
            one.fault(rule.months() == null ? "days" : "months", Problem.TERM_OF_NO_ROAD);
        }
        if (rule.extended() != null && rule.answer() == null) {
            one.fault(
                    rule.extended().months() > 0 ? "answer_most_months" : "answer_most_days",
                    Problem.EXTENDED_FROM_NOTHING);
        }
        one.done();
        return rule;
    }

    private RoadRule road(Section one) {
        List<Contested> against = one.sections("against").stream().map(this::contested).toList();
        Set<String> those = MeasureReader.known(one, "identities", identities, Problem.NO_IDENTITY);
        @Nullable String after = one.maybe("after").orElse(null);
        Term direct = term(one, "direct_months", "direct_days");
        boolean elsewhere = one.flag("elsewhere");
        if (after == null && direct != null) {
            one.fault("after", Problem.DIRECT_FIRST_STEP);
        }
        if (after != null && (!against.isEmpty() || !those.isEmpty() || elsewhere)) {
            one.fault("after", Problem.SAID_AT_FIRST_STEP);
        }
        return new RoadRule(elsewhere, against, those, after, direct, receiver(one));
    }

    private Contested contested(Section one) {
        Contested read =
                new Contested(
                        MeasureReader.known(one, "measures", measures, Problem.NO_MEASURE),
                        MeasureReader.known(one, "deciders", organKinds, Problem.NO_ORGAN_KIND));
        one.done();
        return read;
    }

    private Receiver receiver(Section road) {
        return road.maybeSection("receiver").map(this::named).orElse(Receiver.DECIDER);
    }

    private Receiver named(Section one) {
        Receiver read =
                new Receiver(
                        one.oneOf("standing", Receiver.Standing.class, Receiver.Standing.DECIDER),
                        MeasureReader.known(one, "organs", organKinds, Problem.NO_ORGAN_KIND),
                        BookReader.label(one));
        one.done();
        return read;
    }

    private static boolean inRing(AppealRule start, List<AppealRule> rules) {
        Set<String> met = new HashSet<>();
        Optional<String> next = Optional.of(start.kind());
        while (next.isPresent() && met.add(next.get())) {
            String kind = next.get();
            next =
                    rules.stream()
                            .filter(rule -> rule.kind().equals(kind))
                            .flatMap(rule -> Optional.ofNullable(rule.road().after()).stream())
                            .findFirst();
        }
        return next.isPresent();
    }

    /** A term is in months or in days. */
    private static Optional<Integer> days(Section one, String inMonths, String inDays) {
        Optional<Integer> days = one.maybeNumber(inDays);
        if (days.isPresent() && one.maybeNumber(inMonths).isPresent()) {
            one.fault(inDays, Problem.TWO_TERMS);
        }
        return days;
    }

    private static @Nullable Term term(Section one, String inMonths, String inDays) {
        Optional<Integer> months = one.maybeNumber(inMonths);
        Optional<Integer> days = days(one, inMonths, inDays);
        return months.isEmpty() && days.isEmpty()
                ? null
                : new Term(months.orElse(0), days.orElse(0));
    }
}
