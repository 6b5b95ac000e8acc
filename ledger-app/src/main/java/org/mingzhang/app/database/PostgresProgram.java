package org.mingzhang.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL program of this machine, unpacked once into the user's cache folder. The library's
 * own default, a world-writable folder under the temporary directory, would let another user of the
 * machine put a program there.
 */
final class PostgresProgram {
    /** A recovery after a crash in the middle of a large import takes its time. */
    private static final Duration START_WAIT = Duration.ofMinutes(5);

    private static final String WORKING_DIRECTORY = "ot.epg.working-dir";

    private final Path cluster;
    private final Path log;

    PostgresProgram(Path cluster, Path log) {
        this.cluster = cluster;
        this.log = log;
    }

    /** Creates the cluster when there is none, starts it, and waits until it answers. */
    void start(DatabaseAccess access, Path superuserPassword) throws IOException {
        Path cache = cache();
        System.setProperty(WORKING_DIRECTORY, cache.toString());
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(cache.toFile())
                        .setPGStartupWait(START_WAIT)
                        .setPort(access.port())
                        .setConnectConfig("password", access.superuser())
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Options of initdb: passwords from the first moment, and an order of text that is the
        // same on every machine. The library passes them on as they stand.
        builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", superuserPassword.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8");
        DurableSettings.ALL.forEach(builder::setServerConfig);
        try (FileChannel gate = gate(cache);
                FileLock held = gate.lock()) {
            if (held.isValid()) {
                discardHalfUnpacked(cache);
            }
            builder.start();
            // The library's own lock lasts as long as this process; FolderUse knows better.
            Files.deleteIfExists(cluster.resolve("epg-lock"));
        } catch (IllegalStateException refused) {
            throw new FolderFault(
                    "内置 PostgreSQL 无法启动，详见 " + log + "（以 root 运行时需要用户命名空间，或改用普通用户）",
                    "The embedded PostgreSQL does not start, see "
                            + log
                            + " (as root it needs user namespaces; or run as an ordinary user)",
                    refused);
        }
    }

    /** Stops the cluster cleanly, whoever started it, and waits for its end. */
    void stop() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; a user namespace without root in it is enough.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(
                List.of(
                        binary("pg_ctl").toString(),
                        "-D",
                        cluster.toString(),
                        "-m",
                        "fast",
                        "-t",
                        "120",
                        "-w",
                        "stop"));
        int exit =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IOException("pg_ctl stop answered " + exit + ", see " + log);
        }
    }

    private static Path binary(String name) throws IOException {
        try (Stream<Path> unpacked = Files.list(cache())) {
            return unpacked.map(folder -> folder.resolve("bin").resolve(name))
                    .flatMap(path -> Stream.of(path, path.resolveSibling(name + ".exe")))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("PostgreSQL is not unpacked: " + name));
        }
    }

    private static Path cache() throws IOException {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path root =
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(configured);
        Path mine = root.toAbsolutePath().resolve("mingzhang");
        PrivateFolder.create(mine);
        // One level deeper, because the library opens its working directory to everybody.
        return Files.createDirectories(mine.resolve("postgresql"));
    }

    private static FileChannel gate(Path cache) throws IOException {
        return FileChannel.open(
                cache.resolveSibling("unpacking"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    /** A process killed while it unpacked leaves short files that would be taken for whole. */
    private static void discardHalfUnpacked(Path cache) throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                if (!Files.exists(folder.resolve(".exists"))) {
                    deleteTree(folder);
                }
            }
        }
    }

    /** Removes a folder with all it holds; never follows a link. */
    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException stays) {
                                    throw new UncheckedIOException(stays);
                                }
                            });
        } catch (UncheckedIOException stays) {
            throw stays.getCause();
        }
    }
}
