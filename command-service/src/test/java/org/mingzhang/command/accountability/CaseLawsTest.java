package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.CaseStage;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.restriction.Restriction;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Refusal;

/**
 * Laws that hold for every history of a case: random commands, some spoilt, some imported, each
 * decided on whatever the commands before it recorded. A counterexample is shrunk to its fewest
 * steps.
 */
class CaseLawsTest {
    private static final List<String> ORGANS =
            List.of(
                    "org-linhe-committee",
                    "org-linhe-committee",
                    "org-linhe-committee",
                    "org-yunshan-committee",
                    "org-hexi-committee");
    private static final Set<CaseVerb> REMEDIES =
            Set.of(CaseVerb.AMEND_DECISION, CaseVerb.ANNUL_DECISION);
    private static final Set<CaseVerb> APPEALS =
            Set.of(CaseVerb.LODGE_APPEAL, CaseVerb.DECIDE_APPEAL);
    private static final List<String> ROADS = StrictRulebook.rulebook().appealKinds();

    /**
     * One attempt.
     *
     * @param spoils how many rows of the refusal table spoil it, chosen by the seed
     */
    record Step(CaseVerb verb, String organ, boolean imported, int spoils, long seed) {
        Draft on(List<LedgerEvent> history) {
            Random random = new Random(seed);
            Draft draft = new Draft(verb, history).organ(organ);
            List<RefusalTable> tables = RefusalTables.of(verb);
            for (int spoilt = 0; spoilt < spoils; spoilt++) {
                tables.get(random.nextInt(tables.size())).spoil(draft, random);
            }
            if (APPEALS.contains(verb)) {
                draft.set("/appealId", "appeal-0" + random.nextInt(3));
            }
            if (verb == CaseVerb.LODGE_APPEAL && random.nextBoolean()) {
                draft.set("/road", ROADS.get(random.nextInt(ROADS.size())));
            }
            return imported ? draft.imported() : draft;
        }
    }

    @Property(tries = 300)
    void a_refused_command_records_nothing_and_every_fold_is_total(
            @ForAll CaseVerb from, @ForAll("attempts") List<Step> steps) {
        List<LedgerEvent> history = new ArrayList<>(CaseStory.before(from));
        for (Step step : steps) {
            AccountabilityCase before = fold(history);
            switch (step.on(history).decide()) {
                case Decision.Accepted accepted -> {
                    assertThat(accepted.events()).isNotEmpty();
                    history.addAll(accepted.events());
                    assertThat(fold(history).stage()).isNotEqualTo(CaseStage.NOT_OPENED);
                }
                case Decision.Refused refused -> {
                    assertThat(fold(history)).isEqualTo(before);
                    if (step.imported()) {
                        assertThat(refused.refusal()).isIn(alwaysRefused(step.verb()));
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void only_an_amendment_or_annulment_ends_a_restriction_earlier(
            @ForAll CaseVerb from, @ForAll("attempts") List<Step> steps) {
        List<LedgerEvent> history = new ArrayList<>(CaseStory.before(from));
        boolean appealedUnderRestriction = false;
        for (Step step : steps) {
            Map<String, LocalDate> before = ends(history);
            if (step.on(history).decide() instanceof Decision.Accepted accepted) {
                history.addAll(accepted.events());
                Map<String, LocalDate> after = ends(history);
                appealedUnderRestriction |= APPEALS.contains(step.verb()) && !before.isEmpty();
                if (!REMEDIES.contains(step.verb())) {
                    before.forEach(
                            (measure, end) ->
                                    assertThat(after.get(measure))
                                            .as("%s after %s", measure, step.verb())
                                            .isAfterOrEqualTo(end));
                }
            }
        }
        Statistics.label("appealed under a restriction")
                .collect(appealedUnderRestriction)
                .coverage(CaseLawsTest::seen);
    }

    @Property(tries = 300)
    void an_appeal_on_whatever_road_moves_no_restriction(@ForAll("appeals") List<Step> steps) {
        List<LedgerEvent> history = new ArrayList<>(CaseStory.before(CaseVerb.LODGE_APPEAL));
        Set<String> lodged = new HashSet<>();
        for (Step step : steps) {
            Map<String, LocalDate> before = ends(history);
            if (step.on(history).decide() instanceof Decision.Accepted accepted) {
                history.addAll(accepted.events());
                if (APPEALS.contains(step.verb())) {
                    assertThat(ends(history)).isEqualTo(before);
                    accepted.events().stream()
                            .filter(AppealLodged.class::isInstance)
                            .map(each -> String.valueOf(((AppealLodged) each).road()))
                            .forEach(lodged::add);
                }
            }
        }
        Statistics.label("roads taken").collect(lodged.size() > 1).coverage(CaseLawsTest::seen);
    }

    @Property(tries = 40)
    void two_commands_accepted_in_either_order_leave_the_same_case(
            @ForAll CaseVerb from, @ForAll("attempts") List<Step> steps) {
        List<LedgerEvent> history = new ArrayList<>(CaseStory.before(from));
        for (Step step : steps) {
            if (step.on(history).decide() instanceof Decision.Accepted accepted) {
                history.addAll(accepted.events());
            }
        }
        boolean met = false;
        for (CaseVerb one : CaseVerb.values()) {
            for (CaseVerb other : EnumSet.range(CaseVerb.values()[0], one)) {
                List<LedgerEvent> oneFirst = both(history, one, other);
                List<LedgerEvent> otherFirst = both(history, other, one);
                if (one != other && !oneFirst.isEmpty() && !otherFirst.isEmpty()) {
                    met = true;
                    assertThat(fold(oneFirst))
                            .as("%s and %s", one, other)
                            .isEqualTo(fold(otherFirst));
                }
            }
        }
        Statistics.label("both orders accepted").collect(met).coverage(CaseLawsTest::seen);
    }

    /** A law that never met its case would prove nothing. */
    private static void seen(StatisticsCoverage coverage) {
        coverage.check(true).count(times -> times > 0);
    }

    @Provide
    Arbitrary<List<Step>> attempts() {
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of(CaseVerb.values()),
                                Arbitraries.of(ORGANS),
                                Arbitraries.of(true, false, false, false, false),
                                Arbitraries.of(0, 0, 0, 0, 0, 0, 1, 2),
                                Arbitraries.longs())
                        .as(Step::new);
        return step.list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Step>> appeals() {
        return Combinators.combine(
                        Arbitraries.of(
                                CaseVerb.LODGE_APPEAL,
                                CaseVerb.LODGE_APPEAL,
                                CaseVerb.DECIDE_APPEAL,
                                CaseVerb.AMEND_DECISION),
                        Arbitraries.of(ORGANS),
                        Arbitraries.longs())
                .as((verb, organ, seed) -> new Step(verb, organ, false, 0, seed))
                .list()
                .ofMaxSize(20);
    }

    /** The history after both commands, or nothing when one of them is refused. */
    private static List<LedgerEvent> both(
            List<LedgerEvent> history, CaseVerb first, CaseVerb second) {
        List<LedgerEvent> after = new ArrayList<>(history);
        for (CaseVerb verb : List.of(first, second)) {
            if (!(new Draft(verb, after).decide() instanceof Decision.Accepted accepted)) {
                return List.of();
            }
            after.addAll(accepted.events());
        }
        return after;
    }

    /** When each restriction of the subject ends; one without an end is said to end never. */
    private static Map<String, LocalDate> ends(List<LedgerEvent> history) {
        return new CaseWorld(history)
                .cadre(CaseStory.CADRE).restrictions().values().stream()
                        .flatMap(List::stream)
                        .collect(
                                Collectors.toMap(
                                        Restriction::measure,
                                        CaseLawsTest::end,
                                        (a, b) -> a.isAfter(b) ? a : b));
    }

    private static LocalDate end(Restriction restriction) {
        LocalDate until = restriction.until();
        return until == null ? LocalDate.MAX : until;
    }

    private static Set<Refusal> alwaysRefused(CaseVerb verb) {
        return RefusalTables.of(verb).stream()
                .flatMap(table -> table.always().stream())
                .collect(Collectors.toSet());
    }

    private static AccountabilityCase fold(List<LedgerEvent> history) {
        return new CaseWorld(history).accountabilityCase(CaseStory.CASE);
    }
}
