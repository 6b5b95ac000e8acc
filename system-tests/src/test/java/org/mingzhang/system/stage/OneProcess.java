package org.mingzhang.system.stage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The whole ledger as one process on a data folder, with its own PostgreSQL. */
public final class OneProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Node node;
    private final String url;

    private OneProcess(Path folder, Node node, String url) {
        this.folder = folder;
        this.node = node;
        this.url = url;
    }

    /** Starts {@code serve} on a folder, new or used before, and waits until it is ready. */
    public static OneProcess on(Path folder) {
        Node node =
                Node.start(
                        "ledger-app",
                        "exec",
                        List.of("serve", "--data", folder.toString(), "--port", "0"));
        try {
            return new OneProcess(folder, node, node.await(READY));
        } catch (AssertionError neverReady) {
            node.killHard();
            clear(folder);
            throw neverReady;
        }
    }

    public String url() {
        return url;
    }

    /** Printed by the first start on a folder. */
    public String oneTimePassword() {
        return node.await(Node.ONE_TIME_PASSWORD);
    }

    public Node node() {
        return node;
    }

    /** The database of the folder, past the ledger, in the role the services have. */
    public Connection database() throws SQLException {
        return database(folder);
    }

    /** The database of a data folder, whoever runs it. */
    public static Connection database(Path folder) throws SQLException {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("database.properties"))) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + kept.getProperty("port")
                        + "/"
                        + kept.getProperty("database"),
                kept.getProperty("app.user"),
                kept.getProperty("app.password"));
    }

    /** The PostgreSQL server of a data folder, while it runs. */
    public static Optional<ProcessHandle> postmaster(Path folder) {
        Path file = folder.resolve("postgresql").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends whatever still runs on a data folder, so that the folder can be deleted. */
    public static void clear(Path folder) {
        postmaster(folder).ifPresent(OneProcess::end);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL does not stop", e);
        }
    }

    /** Asks the process to stop and waits for it. */
    @Override
    public void close() {
        node.close();
    }
}
