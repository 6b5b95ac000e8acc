package org.mingzhang.benchmarks.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.database.SealingKey;
import org.mingzhang.keeper.run.LedgerDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The ledger's own PostgreSQL, with its durable settings, in a folder of its own. */
public final class Laboratory implements AutoCloseable {
    private final EmbeddedDatabase server;
    private final DatabaseAccess access;
    private final Path folder;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Laboratory(EmbeddedDatabase server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.access = server.access();
    }

    /** Starts the server of a data folder, or joins it when it runs. */
    public static Laboratory open(Path folder) throws IOException {
        return new Laboratory(EmbeddedDatabase.open(folder), folder);
    }

    /** An empty database, so that no side carries the rows of another. */
    public void create(String name) throws SQLException {
        superuser("create database " + name + " owner " + DatabaseAccess.OWNER);
    }

    /** Connects as the role that owns the tables; each connection is a new one. */
    public DataSource owner(String name) {
        return new DriverManagerDataSource(url(name), DatabaseAccess.OWNER, access.owner());
    }

    /** A pool for the role the services work with. */
    public HikariDataSource application(String name, int connections) {
        return pool(name, DatabaseAccess.APP, access.app(), connections);
    }

    /** A pool for a peer that owns its tables. */
    public HikariDataSource peer(String name, int connections) {
        return pool(name, DatabaseAccess.OWNER, access.owner(), connections);
    }

    /**
     * Writes out what earlier rounds left dirty, so that no round pays for another, and gives back
     * the connections of sides that rest: the server has not room for all of them at once.
     */
    public void settle() throws SQLException {
        pools.stream()
                .filter(HikariDataSource::isRunning)
                .forEach(pool -> pool.getHikariPoolMXBean().softEvictConnections());
        superuser("checkpoint");
    }

    /** A setting as the running server reports it. */
    public String setting(String name) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The data folder of the server. */
    public Path folder() {
        return folder;
    }

    /** The key events are sealed under. */
    public Path sealingKey() {
        return new SealingKey(folder).file();
    }

    /** The recorded events, as the keeper of the public log reads them. */
    public LedgerDatabase recorded() {
        return new LedgerDatabase(access.url(), DatabaseAccess.APP, access.app());
    }

    /** What tells a service to work on the ledger of this server, on a port that is free. */
    public String[] serviceArguments() {
        return serviceArguments(DatabaseAccess.DATABASE);
    }

    /** The same for another database of this server. */
    public String[] serviceArguments(String database) {
        return new String[] {
            "--server.port=0",
            "--mingzhang.sealing-key-file=" + sealingKey(),
            "--mingzhang.db.url=" + url(database),
            "--mingzhang.db.user=" + DatabaseAccess.APP,
            "--mingzhang.db.password=" + access.app(),
            "--mingzhang.db.owner-user=" + DatabaseAccess.OWNER,
            "--mingzhang.db.owner-password=" + access.owner()
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private HikariDataSource pool(String name, String user, String password, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(String.format(Locale.ROOT, "%s-%s", name, user));
        pool.setJdbcUrl(url(name));
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(2);
        pools.add(pool);
        return pool;
    }

    private String url(String database) {
        return access.url().replaceFirst("/[^/]*$", "/" + database);
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                access.url(), DatabaseAccess.SUPERUSER, access.superuser());
    }
}
