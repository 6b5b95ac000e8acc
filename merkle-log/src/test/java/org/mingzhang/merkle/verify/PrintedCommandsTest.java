package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.disclosure.ShownRecord;
import org.mingzhang.merkle.tree.Hash;

/** The commands that {@code --openssl} prints do what they say, where there is an openssl. */
class PrintedCommandsTest {
    private static final SampleLog LOG = new SampleLog(5);

    @TempDir Path folder;

    @Test
    void openssl_finds_what_the_program_finds() throws IOException, InterruptedException {
        assumeTrue(hasOpenssl(), "no openssl on this machine");
        ShownRecord record = LOG.record(3);
        Leaf leaf = record.leaf();
        String disclosure = record.json().items("disclosures").texts().getFirst();
        Files.write(folder.resolve("checkpoint"), LOG.checkpoint(SampleLog.LOG).bytes());
        Files.write(folder.resolve("leaf.json"), leaf.bytes());

        String right = run(SampleLog.LOG.verifier().toString(), disclosure);
        String wrong = run(SampleLog.STRANGER.verifier().toString(), disclosure + "A");

        assertThat(right)
                .contains("Signature Verified Successfully")
                .contains(Hash.ofLeaf(leaf.bytes()).toString());
        assertThat(leaf.digests()).anyMatch(right::contains);
        assertThat(wrong).doesNotContain("Successfully");
        assertThat(leaf.digests()).noneMatch(wrong::contains);
    }

    private String run(String key, String disclosure) throws IOException, InterruptedException {
        String commands =
                Usage.openssl()
                        .replace("name+01234567+AAAA", key)
                        .replace("DISCLOSURE", disclosure);
        File said = folder.resolve("said").toFile();
        new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start()
                .waitFor();
        return Files.readString(said.toPath());
    }

    private static boolean hasOpenssl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "openssl")));
    }
}
