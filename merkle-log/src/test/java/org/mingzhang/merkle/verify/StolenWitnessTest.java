package org.mingzhang.merkle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.merkle.note.SignatureKind;
import org.mingzhang.merkle.note.Signer;

/** A22: a stolen witness key makes nothing final by itself, and goes by a new policy. */
class StolenWitnessTest {
    private static final SampleLog LOG = new SampleLog(11);
    private static final String KEY = SampleLog.LOG.verifier().toString();

    @TempDir Path folder;

    @Test
    void one_stolen_witness_of_three_makes_nothing_final_and_is_removed_by_policy()
            throws IOException {
        byte[] seed = new byte[32];
        seed[0] = 9;
        Signer third = Signer.ofSeed("witness.example/w3", SignatureKind.COSIGNATURE_V1, seed);
        Signer stolen = SampleLog.WITNESS;
        String names =
                "log %s\nwitness one %s\nwitness two %s\nwitness three %s\n"
                        .formatted(
                                KEY,
                                stolen.verifier(),
                                SampleLog.SECOND.verifier(),
                                third.verifier());
        String before = asPolicy("before", names + "group g 2 one two three\nquorum g\n");
        String after = asPolicy("after", names + "group g 2 two three\nquorum g\n");
        Path alone = write("alone", LOG.proof(7, SampleLog.LOG, stolen));
        Path withOne = write("with-one", LOG.proof(7, SampleLog.LOG, stolen, third));
        Path honest = write("honest", LOG.proof(7, SampleLog.LOG, SampleLog.SECOND, third));

        assertThat(Answer.to(alone, "--policy", before).out()).contains("PENDING");
        assertThat(Answer.to(withOne, "--policy", before).exit()).as("the control").isZero();
        assertThat(Answer.to(withOne, "--policy", after).out()).contains("PENDING");
        assertThat(Answer.to(honest, "--policy", after).exit()).isZero();
    }

    private String asPolicy(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
