package org.mingzhang.command.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.accountability.StrictRulebook;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.GateKind;
import org.mingzhang.rulebook.GateRule;
import org.mingzhang.rulebook.HolidayNotice;
import org.mingzhang.rulebook.HolidayNotices;
import org.mingzhang.rulebook.NoticeRule;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.ToleranceRules;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.rulebook.personnel.ElectedRule;
import org.mingzhang.rulebook.personnel.Grade;
import org.mingzhang.rulebook.personnel.GradeLimit;
import org.mingzhang.rulebook.personnel.Grading;
import org.mingzhang.rulebook.personnel.PersonnelRules;
import org.mingzhang.rulebook.personnel.Probation;
import org.mingzhang.rulebook.personnel.ProtectionRules;
import org.mingzhang.shared.RulebookVersion;
import org.mingzhang.shared.Text;

/** A small invented rulebook: four gates, a two-thirds quorum, five working days of notice. */
public record TestRulebook(
        @Nullable VoteRule vote,
        @Nullable NoticeRule notice,
        List<GateRule> gates,
        Set<String> fourEyes,
        PersonnelRules personnel) {
    public static final RuleBasis VERIFIED = basis(true);
    public static final RuleBasis UNVERIFIED = basis(false);
    public static final GateRule FREE = gate("FREE", GateKind.NO_RESTRICTION, true, VERIFIED);
    public static final GateRule CALM = gate("CALM", GateKind.NO_OPEN_CASE, true, VERIFIED);
    public static final GateRule ABLE = gate("ABLE", GateKind.ATTESTED, true, VERIFIED);
    public static final GateRule LIKED = gate("LIKED", GateKind.ATTESTED, false, VERIFIED);
    public static final PersonnelRules PERSONNEL =
            new PersonnelRules(
                    new Grading(
                            List.of(
                                    grade("GOOD", false),
                                    grade("POOR", true),
                                    grade("OPEN", false)),
                            Set.of(),
                            List.of(),
                            new GradeLimit(Set.of(), 1, 1, Set.of("OPEN"), VERIFIED)),
                    List.of(new Probation("PROBATION", 12, VERIFIED)),
                    List.of(new ElectedRule("VILLAGE", entries("RECALL", "RESIGNATION"), VERIFIED)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new ProtectionRules(7, entries("KEEP"), entries("PURPOSE_OVER")));

    /** The whole book. */
    public static TestRulebook book() {
        return new TestRulebook(
                new VoteRule(2, 3, VERIFIED, VERIFIED),
                new NoticeRule(5, VERIFIED),
                List.of(FREE, CALM, ABLE, LIKED),
                Set.of(),
                PERSONNEL);
    }

    /** A book that says nothing of reinstatement. */
    public static TestRulebook withoutProcedure() {
        return new TestRulebook(null, null, List.of(), Set.of(), PersonnelRules.NONE);
    }

    public TestRulebook withGates(GateRule... rules) {
        return new TestRulebook(vote, notice, List.of(rules), fourEyes, personnel);
    }

    public TestRulebook withPersonnel(PersonnelRules rules) {
        return new TestRulebook(vote, notice, gates, fourEyes, rules);
    }

    public TestRulebook withVote(VoteRule rule) {
        return new TestRulebook(rule, notice, gates, fourEyes, personnel);
    }

    public TestRulebook withFourEyes(String... commands) {
        return new TestRulebook(vote, notice, gates, Set.of(commands), personnel);
    }

    public static GateRule gate(String code, GateKind kind, boolean hard, RuleBasis basis) {
        return new GateRule(code, new Text(code, code), kind, Set.of(), hard, basis);
    }

    /** The book as decisions see it. */
    public Rulebook build() {
        return new Rulebook(
                new RulebookVersion("test", "1"),
                new Text("测试", "test"),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                entries("OFFICIAL"),
                entries("131", "132", "141", "142"),
                entries("COMMITTEE", "BUREAU", "VILLAGE"),
                entries("COUNTY"),
                new OrganRule(Set.of(), VERIFIED),
                fourEyes,
                List.of(),
                List.of(),
                List.of(),
                ToleranceRules.NONE,
                vote,
                notice,
                gates,
                StrictRulebook.packed().handling(),
                personnel,
                PeriodEnd.B,
                holidays());
    }

    /** The notices of 2026, as far as the published vectors need them. */
    private static HolidayNotices holidays() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        HolidayNotice notice =
                new HolidayNotice(
                        2026,
                        LocalDate.of(2025, 11, 4),
                        Set.of(
                                LocalDate.of(2026, 9, 25),
                                october,
                                october.plusDays(1),
                                october.plusDays(4),
                                october.plusDays(5),
                                october.plusDays(6)),
                        Set.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 10)),
                        VERIFIED);
        return new HolidayNotices(List.of(notice));
    }

    private static Grade grade(String code, boolean bars) {
        return new Grade(code, new Text(code, code), bars, VERIFIED);
    }

    private static List<Entry> entries(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Entry(code, new Text(code, code), VERIFIED))
                .toList();
    }

    private static RuleBasis basis(boolean verified) {
        return new RuleBasis("TEST-1", "test", "1", null, null, verified);
    }
}
