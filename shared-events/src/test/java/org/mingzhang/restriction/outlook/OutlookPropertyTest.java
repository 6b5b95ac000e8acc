package org.mingzhang.restriction.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.rulebook.PeriodEnd;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.file.RulebookLoader;

/** What holds for any measures on any days; the seed in a failure replays it. */
class OutlookPropertyTest {
    private static final Rulebook BOOK = RulebookLoader.fromClasspath().byId("cn-party");
    private static final int TRIES = 500;
    private static final List<String> APART =
            List.of("ADMONITION", "POST_ADJUSTMENT", "REMOVAL", "PARTY_WARNING", "GOV_DEMERIT");
    private static final List<String> PARTY =
            List.of("PARTY_WARNING", "PARTY_SERIOUS_WARNING", "PARTY_REMOVAL");

    @ParameterizedTest
    @EnumSource(PeriodEnd.class)
    void side_by_side_is_the_longest_of_each_alone(PeriodEnd end) {
        for (long seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<ImposedMeasure> all =
                    APART.stream().map(code -> imposed(code, day(random))).toList();
            LocalDate longest =
                    all.stream()
                            .map(each -> allFree(end, List.of(each)))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            assertThat(allFree(end, all)).as("seed %d", seed).isEqualTo(longest);
        }
    }

    @ParameterizedTest
    @EnumSource(PeriodEnd.class)
    void a_further_party_sanction_never_shortens(PeriodEnd end) {
        for (long seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            ImposedMeasure first = imposed(any(PARTY, random), day(random));
            LocalDate later = first.effectiveOn().plusDays(1 + random.nextInt(900));
            ImposedMeasure second = imposed(any(PARTY, random), later);
            LocalDate both = allFree(end, List.of(first, second));
            assertThat(both)
                    .as("seed %d", seed)
                    .isAfterOrEqualTo(allFree(end, List.of(first)))
                    .isAfterOrEqualTo(allFree(end, List.of(second)));
        }
    }

    @ParameterizedTest
    @EnumSource(PeriodEnd.class)
    void an_annulled_measure_leaves_the_others_as_if_alone(PeriodEnd end) {
        for (long seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            ImposedMeasure kept = imposed(any(PARTY, random), day(random));
            LocalDate day = day(random);
            ImposedMeasure annulled =
                    new ImposedMeasure(
                            any(PARTY, random),
                            day,
                            day,
                            null,
                            List.of(new Amendment.Annulled(day.plusDays(random.nextInt(300)))));
            OutlookCalculator calculator = new OutlookCalculator(BOOK, end);
            List<MeasureOutlook> measures = calculator.of(List.of(annulled, kept)).measures();
            assertThat(measures.getFirst().restrictions()).as("seed %d", seed).isEmpty();
            assertThat(measures.getLast())
                    .as("seed %d", seed)
                    .isEqualTo(calculator.of(List.of(kept)).measures().getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource(PeriodEnd.class)
    void the_order_in_which_measures_are_given_does_not_matter(PeriodEnd end) {
        for (long seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            List<ImposedMeasure> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(imposed(any(PARTY, random), day(random).plusDays(i)));
            }
            assertThat(allFree(end, all.reversed()))
                    .as("seed %d", seed)
                    .isEqualTo(allFree(end, all));
        }
    }

    /** Empty outlooks sort after every day: nothing can be longer than what has no day. */
    private static LocalDate allFree(PeriodEnd end, List<ImposedMeasure> measures) {
        return new OutlookCalculator(BOOK, end).of(measures).allFreeFrom().orElse(LocalDate.MAX);
    }

    private static ImposedMeasure imposed(String code, LocalDate day) {
        return new ImposedMeasure(code, day, day, null, List.of());
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
    }

    private static String any(List<String> codes, Random random) {
        return codes.get(random.nextInt(codes.size()));
    }
}
