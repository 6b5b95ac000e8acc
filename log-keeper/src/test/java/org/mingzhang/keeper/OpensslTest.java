package org.mingzhang.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands the documents give an outsider, taken from there and run by a shell: they need
 * openssl and no program of ours.
 */
class OpensslTest {
    private static final Pattern BLOCK =
            Pattern.compile("<!-- openssl -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern POLICY =
            Pattern.compile("<!-- openssl-policy -->\\n```\\n(.*?)```", Pattern.DOTALL);

    @TempDir Path root;

    private KeptLog log;

    @BeforeEach
    void a_log() throws IOException, InterruptedException {
        if (!shell("command -v openssl && command -v xxd").endsWith("exit 0\n")) {
            abort("NOT CHECKED: this machine has no openssl or no xxd");
        }
        log = new KeptLog(root);
        KeptLog.run(log.keeper(GivenEntries.first(300)));
    }

    @Test
    void the_documented_commands_verify_the_checkpoint() throws Exception {
        assertThat(verified()).contains("Signature Verified Successfully").endsWith("exit 0\n");
    }

    @Test
    void they_turn_down_a_changed_checkpoint_and_another_key() throws Exception {
        Path checkpoint = log.folder().resolve("checkpoint");
        String whole = Files.readString(checkpoint);
        Files.writeString(checkpoint, whole.replace("\n300\n", "\n301\n"));
        assertThat(verified())
                .contains("Signature Verification Failure")
                .doesNotEndWith("exit 0\n");
    }

    @Test
    void they_verify_the_policy_and_turn_down_a_changed_one() throws Exception {
        assertThat(verified(POLICY))
                .contains("Signature Verified Successfully")
                .endsWith("exit 0\n");

        Path policy = log.folder().resolve("policy.note");
        Files.writeString(policy, Files.readString(policy).replace("quorum none", "quorum  none"));
        assertThat(verified(POLICY))
                .contains("Signature Verification Failure")
                .doesNotEndWith("exit 0\n");
    }

    private String verified() throws IOException, InterruptedException {
        return verified(BLOCK);
    }

    private String verified(Pattern commands) throws IOException, InterruptedException {
        Path page = Path.of("").toAbsolutePath().resolve("../docs/transparency-log.md");
        Matcher block = commands.matcher(Files.readString(page));
        assertThat(block.find()).as("commands in the page").isTrue();
        return shell("set -e\n" + block.group(1));
    }

    /** What a shell in the log's folder prints, and how it ends. */
    private String shell(String script) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(root.resolve("log"));
        Process process =
                new ProcessBuilder(List.of("sh", "-c", script))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed + "exit " + process.exitValue() + "\n";
    }
}
