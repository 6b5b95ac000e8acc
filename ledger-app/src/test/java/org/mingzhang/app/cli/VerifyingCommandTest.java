package org.mingzhang.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed reaches the verifier as it was typed; what that answers is tested with it. */
class VerifyingCommandTest {
    private static final String KEY =
            "ledger.example/test+8c2743de+AWB4kUjJAYHOf1QkhmAKgqJN7aRIiBgwOD33ab8bFzl9";
    private static final String CHECKPOINT =
            """
            ledger.example/test
            70000
            712WbBR9doCjGBc8kLBlWTlLelVjydF2gs3xFoJz2j0=

            \u2014 ledger.example/test jCdD3rUpGqZO0EbilCaC/JoWF6odcskGiTkfX4OZkKRt5lglRK/uffdAA7r01X2htdzFmpckTnpXbqKUO/G5FB625gI=
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void a_checkpoint_is_verified_in_the_language_of_the_program() throws IOException {
        String checkpoint = Files.writeString(folder.resolve("checkpoint"), CHECKPOINT).toString();

        assertThat(run("verify", checkpoint, "--key", KEY)).isZero();
        assertThat(out.toString()).startsWith("Verified (VERIFIED)");
        assertThat(run("verify", "--key=" + KEY, "--json", checkpoint)).isZero();
        assertThat(out.toString()).contains("\"size\":70000");
        assertThat(run("verify", checkpoint)).isEqualTo(4);
    }

    @Test
    void help_and_complaints_are_the_verifiers_own() {
        assertThat(run("verify", "--help")).isZero();
        assertThat(out.toString()).startsWith("usage: verify");
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", folder.resolve("nowhere").toString())).isEqualTo(5);
        assertThat(err.toString()).contains("no such file");
    }

    private int run(String... typed) {
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        Language.EN,
                        false,
                        false,
                        Clock.systemUTC());
        return CommandTree.of(terminal).execute(typed);
    }
}
