package org.mingzhang.app.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.mingzhang.keeper.witness.RunningWitness;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.VerifierKey;

/** Two offices that each run a small witness, and a policy that asks for both. */
public record TwoOffices(RunningWitness north, RunningWitness south) implements Closeable {
    /**
     * Starts both; what they cosigned before they know from their folders.
     *
     * @param folder where each has one of its own
     * @param log the keys of the log they watch
     */
    public static TwoOffices of(Path folder, KeyList log) throws IOException {
        return new TwoOffices(office(folder, "north", log, 0), office(folder, "south", log, 0));
    }

    /** Starts both anew with other keys of the log, where they were reached before. */
    public TwoOffices anew(Path folder, KeyList log) throws IOException {
        close();
        return new TwoOffices(
                office(folder, "north", log, north.address().getPort()),
                office(folder, "south", log, south.address().getPort()));
    }

    /** Asks for both. */
    public String policy(VerifierKey log) {
        return "log %s\nwitness north %s %s\nwitness south %s %s\ngroup both all north south\nquorum both\n"
                .formatted(log, north.verifier(), url(north), south.verifier(), url(south));
    }

    /** Where one takes checkpoints. */
    public static String url(RunningWitness witness) {
        return "http://127.0.0.1:" + witness.address().getPort();
    }

    private static RunningWitness office(Path folder, String name, KeyList log, int port)
            throws IOException {
        return RunningWitness.start(
                folder.resolve(name),
                log,
                name + ".test/witness",
                RunningWitness.loopback(port),
                Clock.systemUTC());
    }

    @Override
    public void close() throws IOException {
        north.close();
        south.close();
    }
}
