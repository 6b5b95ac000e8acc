package org.mingzhang.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The PostgreSQL of a data folder. The first process starts it, later ones join it, the last one to
 * leave stops it; one left running by a killed process is joined like any other.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String CLUSTER = "postgresql";

    private final FolderUse use;
    private final PostgresProgram program;
    private final DatabaseAccess access;
    private final boolean joined;
    private boolean closed;

    private EmbeddedDatabase(
            FolderUse use, PostgresProgram program, DatabaseAccess access, boolean joined) {
        this.use = use;
        this.program = program;
        this.access = access;
        this.joined = joined;
    }

    /**
     * Opens the database of a data folder and creates folder and database where there is none.
     *
     * @throws FolderFault when the folder cannot be used as it is
     */
    public static EmbeddedDatabase open(Path dataFolder) throws IOException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        PrivateFolder.create(folder);
        FolderUse use = new FolderUse(folder);
        return use.alone(() -> new Opening(folder, use).open());
    }

    /** True when a data folder holds a database, in whatever order it is. */
    public static boolean existsIn(Path dataFolder) {
        return new AccessFile(dataFolder).exists() || Files.exists(dataFolder.resolve(CLUSTER));
    }

    /** How to reach the database. */
    public DatabaseAccess access() {
        return access;
    }

    /** True when the database was already running. */
    public boolean joined() {
        return joined;
    }

    /** True when no other process, and no other part of this one, uses the folder. */
    public boolean alone() throws IOException {
        return use.alone();
    }

    /** Leaves the database, and stops it when nobody else uses it. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        use.alone(
                () -> {
                    if (use.leaveAsLast()) {
                        try {
                            program.stop();
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                        }
                    }
                    return closed;
                });
    }

    /** The steps of opening, taken while no other process opens or closes the same folder. */
    private static final class Opening {
        private final FolderUse use;
        private final Path cluster;
        private final Path unfinished;
        private final AccessFile accessFile;
        private final SealingKey sealingKey;
        private final PostgresProgram program;

        Opening(Path folder, FolderUse use) {
            this.use = use;
            cluster = folder.resolve(CLUSTER);
            unfinished = folder.resolve("initialising");
            accessFile = new AccessFile(folder);
            sealingKey = new SealingKey(folder);
            program = new PostgresProgram(cluster, folder.resolve("postgresql.log"));
        }

        EmbeddedDatabase open() throws IOException {
            if (Files.exists(unfinished)) {
                // Killed in its very first start: nothing can have been recorded yet.
                discardUnfinished();
            }
            boolean joined = false;
            DatabaseAccess access;
            if (accessFile.exists()) {
                Optional<DatabaseAccess> running = running(accessFile.read());
                joined = running.isPresent();
                access = joined ? running.orElseThrow() : restart();
            } else if (Files.exists(cluster)) {
                throw new FolderFault(
                        "数据目录缺少 database.properties，请从备份恢复该文件",
                        "The data folder has lost its database.properties; restore that file from"
                                + " a backup");
            } else {
                access = create();
            }
            try (Connection connection = access.asSuperuser(DatabaseAccess.DATABASE)) {
                DurableSettings.check(connection);
            } catch (SQLException unreachable) {
                throw new IOException("the database does not answer", unreachable);
            }
            use.enter();
            return new EmbeddedDatabase(use, program, access, joined);
        }

        private void discardUnfinished() throws IOException {
            if (Files.exists(cluster)) {
                if (Postmaster.of(cluster).alive()) {
                    stop();
                }
                PostgresProgram.deleteTree(cluster);
            }
            Files.delete(unfinished);
        }

        private void stop() throws IOException {
            try {
                program.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while stopping", interrupted);
            }
        }

        /** The server a killed process left behind, or another process runs; it may be starting. */
        private Optional<DatabaseAccess> running(DatabaseAccess kept) throws IOException {
            Postmaster postmaster = Postmaster.of(cluster);
            while (postmaster.alive()) {
                try (Connection probe = kept.asSuperuser(DatabaseAccess.DATABASE)) {
                    if (probe.isValid(5)) {
                        return Optional.of(kept);
                    }
                } catch (SQLException notYet) {
                    postmaster.endsWithin100Millis();
                }
            }
            postmaster.removeStaleFile();
            return Optional.empty();
        }

        private DatabaseAccess restart() throws IOException {
            DatabaseAccess access = accessFile.read().onPort(freePort());
            accessFile.write(access);
            start(access);
            return access;
        }

        private DatabaseAccess create() throws IOException {
            Files.createFile(unfinished);
            DatabaseAccess access = AccessFile.fresh(freePort());
            start(access);
            try (Connection connection = access.asSuperuser("postgres");
                    Statement statement = connection.createStatement()) {
                for (String role : List.of(DatabaseAccess.OWNER, DatabaseAccess.APP)) {
                    String password =
                            role.equals(DatabaseAccess.OWNER) ? access.owner() : access.app();
                    statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + password + "'");
                }
                statement.execute(
                        "CREATE DATABASE "
                                + DatabaseAccess.DATABASE
                                + " OWNER "
                                + DatabaseAccess.OWNER);
                statement.execute(
                        "REVOKE ALL ON DATABASE " + DatabaseAccess.DATABASE + " FROM PUBLIC");
                statement.execute(
                        "GRANT CONNECT ON DATABASE "
                                + DatabaseAccess.DATABASE
                                + " TO "
                                + DatabaseAccess.APP);
            } catch (SQLException failed) {
                throw new IOException("could not create the database", failed);
            }
            sealingKey.create();
            accessFile.write(access);
            Files.delete(unfinished);
            return access;
        }

        private void start(DatabaseAccess access) throws IOException {
            Path password = cluster.resolveSibling("initial-password");
            Files.deleteIfExists(password);
            AccessFile.createSecret(password, access.superuser());
            try {
                program.start(access, password);
            } finally {
                Files.delete(password);
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
