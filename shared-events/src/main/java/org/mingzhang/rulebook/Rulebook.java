package org.mingzhang.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.rulebook.handling.HandlingRules;
import org.mingzhang.rulebook.personnel.PersonnelRules;
import org.mingzhang.rulebook.sanction.DutyRule;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/**
 * Everything a jurisdiction's rules say, at one version.
 *
 * @param groundForm a pattern that admits ground codes without listing them, or null
 * @param effects what a restriction can forbid
 * @param ranks of posts, highest first
 * @param levels of administration, highest first
 * @param initiators kinds of organ that may open a case
 * @param fourEyes wire names of the commands that need a second person's approval
 * @param families what overlapping measures of one kind do to each other
 * @param appeals by kind and by the day of the decision, newest first
 * @param duties what has to be done after a decision, and by when
 * @param regulations versions of the rules a decision may apply, each with its days
 * @param outcomes codes an older register may note
 * @param personnel posts, yearly grades and the steps back into a post
 * @param vote null when the rulebook asks for no collective decision
 */
public record Rulebook(
        RulebookVersion version,
        Text label,
        List<Ground> grounds,
        @Nullable Pattern groundForm,
        List<Finding> findings,
        List<Measure> measures,
        List<MeasureFamily> families,
        List<Entry> outcomes,
        List<Entry> effects,
        List<Entry> identities,
        List<Entry> ranks,
        List<Entry> organKinds,
        List<Entry> levels,
        OrganRule initiators,
        Set<String> fourEyes,
        List<AppealRule> appeals,
        List<DutyRule> duties,
        List<Entry> regulations,
        ToleranceRules tolerance,
        @Nullable VoteRule vote,
        @Nullable NoticeRule notice,
        List<GateRule> gates,
        HandlingRules handling,
        PersonnelRules personnel,
        PeriodEnd periodEnd,
        HolidayNotices holidays) {
    public Rulebook {
        grounds = List.copyOf(grounds);
        findings = List.copyOf(findings);
        measures = List.copyOf(measures);
        families = List.copyOf(families);
        outcomes = List.copyOf(outcomes);
        effects = List.copyOf(effects);
        identities = List.copyOf(identities);
        ranks = List.copyOf(ranks);
        organKinds = List.copyOf(organKinds);
        levels = List.copyOf(levels);
        fourEyes = Set.copyOf(fourEyes);
        appeals = List.copyOf(appeals);
        duties = List.copyOf(duties);
        regulations = List.copyOf(regulations);
        gates = List.copyOf(gates);
    }

    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** True when the code is listed or has the admitted form. */
    public boolean knowsGround(String code) {
        Pattern form = groundForm;
        return ground(code).isPresent() || (form != null && form.matcher(code).matches());
    }

    public Optional<Finding> finding(String code) {
        return findings.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Measure> measure(String code) {
        return measures.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The family a measure belongs to; empty for one that runs side by side with all. */
    public Optional<MeasureFamily> familyOf(String measure) {
        return families.stream().filter(each -> each.measures().contains(measure)).findFirst();
    }

    /** The family that grades a measure or lets it overlap. */
    public Optional<MeasureFamily> kinOf(String measure) {
        return families.stream().filter(each -> each.covers(measure)).findFirst();
    }

    public Optional<Entry> regulation(String version) {
        return entry(regulations, version);
    }

    public Optional<Entry> outcome(String code) {
        return entry(outcomes, code);
    }

    public Optional<Entry> effect(String code) {
        return entry(effects, code);
    }

    public Optional<Entry> identity(String code) {
        return entry(identities, code);
    }

    public Optional<Entry> rank(String code) {
        return entry(ranks, code);
    }

    public Optional<Entry> organKind(String code) {
        return entry(organKinds, code);
    }

    public Optional<Entry> level(String code) {
        return entry(levels, code);
    }

    /**
     * The remedy of a kind that a decision of a day gives; empty when the rulebook knows none for
     * that day.
     */
    public Optional<AppealRule> appeal(String kind, LocalDate decidedOn) {
        return appeals.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.basis().inForceOn(decidedOn))
                .findFirst();
    }

    /** Every kind of remedy, in the order of the book. */
    public List<String> appealKinds() {
        return appeals.stream().map(AppealRule::kind).distinct().toList();
    }

    /** Off and work days by the latest notices. */
    public WorkCalendar calendar() {
        return holidays.latest();
    }

    /** True for a listed rank, for none given, and for any where the rulebook lists none. */
    public boolean admitsRank(@Nullable String code) {
        return code == null || ranks.isEmpty() || rank(code).isPresent();
    }

    /** True for a listed level, for none given, and for any where the rulebook lists none. */
    public boolean admitsLevel(@Nullable String code) {
        return code == null || levels.isEmpty() || level(code).isPresent();
    }

    private static Optional<Entry> entry(List<Entry> entries, String code) {
        return entries.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
