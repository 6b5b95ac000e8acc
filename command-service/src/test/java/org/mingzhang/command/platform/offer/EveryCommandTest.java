package org.mingzhang.command.platform.offer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.api.OpenApi;
import org.mingzhang.command.platform.bus.CommandType;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.command.testing.TestSeal;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.wire.WireJson;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What every command of the ledger must have, so that nothing can be forgotten. */
class EveryCommandTest {
    private static final OfferedCommands COMMANDS =
            new OfferedCommands(CommandTypes.handledBy(FoundClasses.aggregates()));

    @Test
    void every_command_has_a_handler() {
        ClassPathScanningCandidateComponentProvider scan =
                new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(LedgerCommand.class));

        assertThat(scan.findCandidateComponents("org.mingzhang.command"))
                .extracting(BeanDefinition::getBeanClassName)
                .containsExactlyInAnyOrderElementsOf(
                        CommandTypes.handledBy(FoundClasses.aggregates()).all().values().stream()
                                .map(type -> type.type().getName())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_a_title_and_refusals(CommandType command) {
        assertThat(COMMANDS.title(command.name()).zh()).isNotEqualTo(command.name());
        assertThat(DecisionReach.of(command.type()).codes()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(DecisionReach.of(command.type()).events()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_an_example_that_can_be_read(CommandType command) throws Exception {
        SubmissionReader reader =
                new SubmissionReader(
                        RulebookLoader.fromClasspath(), "cn-party-jiangxi", TestSeal.FIELDS);
        try (InputStream example =
                EveryCommandTest.class.getResourceAsStream(
                        "/examples/" + command.name() + ".json")) {
            assertThat(example).isNotNull();
            assertThat(reader.read(example, command.type()).command()).isInstanceOf(command.type());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_example_shows_each_field_of_its_command(CommandType command) throws Exception {
        try (InputStream example =
                EveryCommandTest.class.getResourceAsStream(
                        "/examples/" + command.name() + ".json")) {
            assertThat(WireJson.mapper().readTree(example).fieldNames())
                    .toIterable()
                    .containsAll(
                            Stream.of(command.type().getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_a_schema(CommandType command) {
        JsonNode document = new OpenApi(COMMANDS).document();

        assertThat(document.at("/components/schemas/" + command.name() + "/properties"))
                .hasSizeGreaterThan(4);
        assertThat(document.path("paths").has("/api/v1/commands/" + command.name())).isTrue();
    }

    static Stream<CommandType> commands() {
        return COMMANDS.all().values().stream();
    }
}
