package org.mingzhang.command.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.rulebook.AppealRule;
import org.mingzhang.rulebook.Entry;
import org.mingzhang.rulebook.HolidayNotice;
import org.mingzhang.rulebook.HolidayNotices;
import org.mingzhang.rulebook.IdentityRule;
import org.mingzhang.rulebook.Measure;
import org.mingzhang.rulebook.OrganRule;
import org.mingzhang.rulebook.RuleBasis;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.ToleranceRules;
import org.mingzhang.rulebook.VoteRule;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.handling.HandlingRules;
import org.mingzhang.rulebook.handling.PublicityRule;
import org.mingzhang.shared.SubjectKind;
import org.mingzhang.shared.Text;

/**
 * The packed national book with the vote and the appeal verified, so that they block, and with a
 * measure counted in days, one out of force, and an outcome, which the book itself lacks.
 */
public final class StrictRulebook {
    private static final Rulebook PACKED = RulebookLoader.fromClasspath().byId("cn-party-jiangxi");
    private static final RuleBasis VERIFIED = new RuleBasis("TEST", "test", "", null, null, true);

    private StrictRulebook() {}

    /** The book as it is packed. */
    public static Rulebook packed() {
        return PACKED;
    }

    /** A book of another jurisdiction. */
    public static Rulebook other() {
        return RulebookLoader.fromClasspath().byId("us-chicago-police");
    }

    public static Rulebook rulebook() {
        return with(PACKED.tolerance(), PACKED.holidays());
    }

    public static Rulebook withoutTolerance() {
        return with(ToleranceRules.NONE, PACKED.holidays());
    }

    public static Rulebook withoutCalendar() {
        return with(PACKED.tolerance(), new HolidayNotices(List.of()));
    }

    /** A year without a holiday or a weekend, for counting alone. */
    public static Rulebook everyDayWorks(int year) {
        Set<LocalDate> work =
                LocalDate.ofYearDay(year, 1)
                        .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                        .collect(Collectors.toSet());
        return with(
                PACKED.tolerance(),
                new HolidayNotices(
                        List.of(
                                new HolidayNotice(
                                        year, LocalDate.EPOCH, Set.of(), work, VERIFIED))));
    }

    private static Rulebook with(ToleranceRules tolerance, HolidayNotices holidays) {
        Rulebook book = PACKED;
        return new Rulebook(
                book.version(),
                book.label(),
                book.grounds(),
                book.groundForm(),
                book.findings(),
                Stream.concat(
                                book.measures().stream(),
                                Stream.of(
                                        measure("UNPAID_DAYS", true, VERIFIED),
                                        measure("REPEALED", false, repealed())))
                        .toList(),
                book.families(),
                List.of(new Entry("NOTED", new Text("已记录", "Noted"), VERIFIED)),
                book.effects(),
                book.identities(),
                book.ranks(),
                book.organKinds(),
                book.levels(),
                book.initiators(),
                book.fourEyes(),
                book.appeals().stream().map(StrictRulebook::verified).toList(),
                book.duties(),
                book.regulations(),
                tolerance,
                new VoteRule(2, 3, VERIFIED, VERIFIED),
                book.notice(),
                book.gates(),
                verified(book.handling()),
                book.personnel(),
                book.periodEnd(),
                holidays);
    }

    private static HandlingRules verified(HandlingRules rules) {
        return new HandlingRules(
                rules.investigators(),
                rules.recusalGrounds(),
                rules.recusalDecision(),
                rules.separation(),
                new PublicityRule(
                        rules.publicity().channels(), rules.publicity().scopes(), VERIFIED),
                rules.files(),
                rules.clarification(),
                rules.falseAccusation());
    }

    private static AppealRule verified(AppealRule rule) {
        RuleBasis basis = rule.basis();
        return new AppealRule(
                rule.kind(),
                rule.label(),
                rule.open(),
                rule.unsettled(),
                rule.months(),
                rule.days(),
                rule.answer(),
                rule.extended(),
                rule.road(),
                new RuleBasis(
                        basis.rule(),
                        basis.source(),
                        basis.article(),
                        basis.validFrom(),
                        basis.validTo(),
                        true));
    }

    private static RuleBasis repealed() {
        return new RuleBasis("TEST", "test", "", null, LocalDate.parse("2010-12-31"), true);
    }

    private static Measure measure(String code, boolean days, RuleBasis basis) {
        return new Measure(
                code,
                new Text(code, code),
                Set.of(SubjectKind.CADRE),
                new OrganRule(Set.of(), VERIFIED),
                days,
                new IdentityRule(Set.of(), VERIFIED),
                List.of(),
                basis);
    }
}
