package org.mingzhang.app.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.app.cli.CommandTree;
import org.mingzhang.app.cli.Language;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.wire.WireJson;
import picocli.CommandLine;

/** The check of codes as it is typed; the numbers are examples of the standards. */
class CodesCommandTest {
    private static final String NUMBER = "11010519491231002X";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Terminal terminal =
            new Terminal(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    Language.EN,
                    false,
                    false,
                    Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_good_credit_code_is_said_to_be_well_formed() {
        assertThat(codes(null, "--credit-code", "91350100M000100Y43")).isZero();
        assertThat(out.toString()).contains("Well formed", "ask its register");
    }

    @Test
    void a_wrong_credit_code_is_explained_as_json_in_both_languages() throws IOException {
        assertThat(codes(null, "--credit-code", "91350100M000100Y44", "--json")).isEqualTo(2);
        JsonNode answer = WireJson.mapper().readTree(out.toString());
        assertThat(answer.path("kind").asText()).isEqualTo("credit-code");
        assertThat(answer.path("wellFormed").asBoolean()).isFalse();
        assertThat(answer.path("fault").asText()).isEqualTo("CREDIT_CODE_CHECK");
        assertThat(answer.at("/explanation/zh").asText()).contains("校验码不符");
        assertThat(answer.at("/explanation/en").asText()).contains("check character");
    }

    @Test
    void an_identity_number_is_read_and_never_printed() {
        assertThat(codes(NUMBER.toLowerCase(), "--id-number", "--json")).isZero();
        assertThat(codes(NUMBER.replace('X', '1'), "--id-number")).isEqualTo(2);
        assertThat(out.toString() + err)
                .contains("\"wellFormed\" : true", "does not fit")
                .doesNotContainIgnoringCase(NUMBER.substring(6));
    }

    @Test
    void an_identity_number_is_not_taken_as_an_argument() {
        assertThat(CommandTree.of(terminal).execute("rules", "codes", "--id-number=" + NUMBER))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--id-number: takes no value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules codes --id-number=%s",
                "rules codes --id-number %s",
                "rules codes --id-number= %s",
                "rules codes %s",
                "rules codes --id %s",
                "rules codes --id-nubmer=%s",
                "rules codes --json=%s --id-number",
                "rules code --id-number %s",
                "rules --id-number=%s",
                "rules workdays --days=%s --from 2026-01-05",
                "rules workdays --from %s --days 5",
                "%s",
            })
    void a_refusal_never_repeats_an_identity_number(String typed) {
        for (String written : List.of(NUMBER, NUMBER.toLowerCase(), "110105-19491231-002X")) {
            assertThat(CommandTree.of(terminal).execute(typed.formatted(written).split(" ")))
                    .isEqualTo(2);
        }
        assertThat(out.toString() + err)
                .isNotBlank()
                .doesNotContainIgnoringCase("002X")
                .doesNotContain("110105")
                .doesNotContain("19491231");
    }

    @Test
    void nothing_to_check_is_said() {
        assertThat(codes(null, "--id-number")).isNotZero();
        assertThat(codes(null)).isEqualTo(2);
        assertThat(codes(NUMBER, "--id-number", "--credit-code", "X")).isEqualTo(2);
    }

    private int codes(@Nullable String input, String... args) {
        return new CommandLine(new CodesCommand(terminal, () -> input))
                .setErr(terminal.err())
                .setOut(terminal.out())
                .setExecutionExceptionHandler((failure, line, parsed) -> 5)
                .execute(args);
    }
}
