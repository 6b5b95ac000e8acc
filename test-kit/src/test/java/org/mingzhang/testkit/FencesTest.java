package org.mingzhang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The negative control: small bad samples that each fence has to catch. */
class FencesTest {
    private static final JavaClasses SAMPLES =
            new ClassFileImporter()
                    .importPackages(
                            "org.mingzhang.command.sample",
                            "org.mingzhang.store.sample",
                            "org.mingzhang.sample");

    static Stream<Arguments> crossings() {
        return Stream.of(
                Arguments.of(Fences.FRAMEWORKS_AT_THE_EDGES, "Framework"),
                Arguments.of(Fences.VERBS_APART, "SecondVerb"),
                Arguments.of(Fences.NOTHING_SEES_WIRING, "SampleAggregate"),
                Arguments.of(Fences.STORE_WITHOUT_DOMAIN, "SharedFact"),
                Arguments.of(Fences.SHARED_STANDS_ALONE, "Assertions"),
                Arguments.of(BannedCalls.TIME_IS_HANDED_IN, "LocalDate.now()"),
                Arguments.of(BannedCalls.CLOCKS_ARE_CONFIGURED, "Clock.systemUTC()"),
                Arguments.of(BannedCalls.CHANCE_IS_HANDED_IN, "UUID.randomUUID()"),
                Arguments.of(BannedCalls.OUTPUT_IS_HANDED_IN, "System.out"),
                Arguments.of(BannedCalls.NO_PRINTED_STACK_TRACES, "printStackTrace"),
                Arguments.of(BannedCalls.NO_SLEEPING_TEST, "Thread.sleep"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crossings")
    void a_crossing_is_caught_and_named(ArchRule rule, String crossing) {
        List<String> found = rule.evaluate(SAMPLES).getFailureReport().getDetails();
        assertThat(found).isNotEmpty().anyMatch(line -> line.contains(crossing));
        assertThat(found).allMatch(line -> line.matches("(?s).*\\(\\w+\\.java:\\d+\\).*"));
    }

    @Test
    void wiring_may_see_verbs_and_frameworks() {
        assertThat(Fences.FRAMEWORKS_AT_THE_EDGES.evaluate(SAMPLES).getFailureReport().getDetails())
                .noneMatch(line -> line.startsWith("Class <org.mingzhang.command.sample.wiring"));
        assertThat(Fences.VERBS_APART.evaluate(SAMPLES).getFailureReport().getDetails())
                .noneMatch(line -> line.contains("SampleAggregate.java"));
    }

    @Test
    void a_module_without_classes_is_not_taken_for_a_clean_one() {
        assertThatThrownBy(() -> Fences.holdIn("org.mingzhang.nowhere"))
                .hasMessageContaining("nothing was checked");
    }
}
