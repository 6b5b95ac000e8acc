package org.mingzhang.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The server process a cluster names in its {@code postmaster.pid}, if it still runs. */
final class Postmaster {
    private final Path file;
    private final @Nullable ProcessHandle process;

    private Postmaster(Path file, @Nullable ProcessHandle process) {
        this.file = file;
        this.process = process;
    }

    static Postmaster of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            ProcessHandle named =
                    lines.isEmpty()
                            ? null
                            : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                                    .orElse(null);
            return new Postmaster(file, named != null && isPostgres(named) ? named : null);
        } catch (NoSuchFileException | NumberFormatException none) {
            return new Postmaster(file, null);
        }
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Gives a server that is starting or stopping a moment. */
    boolean endsWithin100Millis() throws IOException {
        if (process == null) {
            return true;
        }
        try {
            process.onExit().get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", interrupted);
        } catch (ExecutionException unexpected) {
            throw new IOException(unexpected);
        }
    }

    /**
     * After a crash the file may name a process number that is by now somebody else's; PostgreSQL
     * would then refuse to start for ever.
     */
    void removeStaleFile() throws IOException {
        if (!alive()) {
            Files.deleteIfExists(file);
        }
    }

    /** A number taken over by another program is not our server. Unknown counts as ours. */
    private static boolean isPostgres(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }
}
