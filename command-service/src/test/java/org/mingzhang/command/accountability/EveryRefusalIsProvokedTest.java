package org.mingzhang.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzhang.accountability.AftermathRefusal;
import org.mingzhang.accountability.CaseRefusal;
import org.mingzhang.accountability.DecisionRefusal;
import org.mingzhang.accountability.HandlerRefusal;
import org.mingzhang.accountability.RemedyRefusal;
import org.mingzhang.accountability.ToleranceRefusal;
import org.mingzhang.shared.Refusal;

/** The tables together provoke every constant, in the order in which the constants stand. */
class EveryRefusalIsProvokedTest {
    /**
     * Have no row, as an imported entry satisfies the one and the other never refuses; their own
     * tests stand beside the verb.
     */
    private static final Set<Refusal> LIVE_ONLY =
            Set.of(DecisionRefusal.OUTCOME_ONLY_IMPORTED, DecisionRefusal.OVERLAP_NEEDS_RULING);

    @Test
    void every_constant_stands_in_a_table() {
        Set<Refusal> provoked =
                Arrays.stream(CaseVerb.values())
                        .flatMap(verb -> RefusalTables.of(verb).stream())
                        .flatMap(table -> table.refusals().stream())
                        .collect(Collectors.toSet());
        provoked.addAll(LIVE_ONLY);
        assertThat(provoked)
                .containsAll(constants(CaseRefusal.class))
                .containsAll(constants(ToleranceRefusal.class))
                .containsAll(constants(DecisionRefusal.class))
                .containsAll(constants(RemedyRefusal.class))
                .containsAll(constants(HandlerRefusal.class))
                .containsAll(constants(AftermathRefusal.class));
    }

    @ParameterizedTest
    @EnumSource
    void tables_follow_the_published_order(CaseVerb verb) {
        for (RefusalTable table : RefusalTables.of(verb)) {
            Stream.of(
                            CaseRefusal.class,
                            ToleranceRefusal.class,
                            DecisionRefusal.class,
                            RemedyRefusal.class,
                            HandlerRefusal.class,
                            AftermathRefusal.class)
                    .forEach(
                            family ->
                                    assertThat(table.refusals().stream().filter(family::isInstance))
                                            .extracting(refusal -> ((Enum<?>) refusal).ordinal())
                                            .isSorted());
        }
    }

    private static <R extends Enum<R> & Refusal> List<R> constants(Class<R> family) {
        return List.of(family.getEnumConstants());
    }
}
