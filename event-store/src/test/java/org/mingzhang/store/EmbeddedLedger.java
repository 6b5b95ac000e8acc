package org.mingzhang.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A ledger for tests: a fresh database with the schema, on one durable PostgreSQL per JVM. Dropped
 * with that PostgreSQL when the JVM ends; closing it only returns its connections.
 */
public final class EmbeddedLedger implements AutoCloseable {

    /** The role that owns the database and its tables. */
    public static final String OWNER = "ledger_owner";

    /** The role the services connect as. */
    public static final String APP = "ledger_app";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private final String database;
    private final String url;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private EmbeddedLedger() {
        database = "ledger_" + NUMBER.incrementAndGet();
        run(POSTGRES.getPostgresDatabase(), "create database " + database + " owner " + OWNER);
        url = POSTGRES.getJdbcUrl(APP, database).replaceFirst("\\?.*", "");
        owner = pool(OWNER, 4);
        app = pool(APP, 40);
        LedgerSchema.migrate(owner, APP);
    }

    /** A new, empty ledger. */
    public static EmbeddedLedger create() {
        return new EmbeddedLedger();
    }

    /** Where it is; connect as {@link #OWNER} or {@link #APP}, any password. */
    public String url() {
        return url;
    }

    public DataSource owner() {
        return owner;
    }

    public DataSource app() {
        return app;
    }

    /** Forgets everything. Only the tables' owner can, and only by taking the guard away. */
    public void empty() {
        execute(
                """
                alter table ledger.event disable trigger event_is_immutable;
                truncate ledger.event, ledger.snapshot;
                delete from ledger.sealing_key;
                alter table ledger.event enable always trigger event_is_immutable;
                update ledger.head set position = -1;
                """);
    }

    /** The one value a query gives, as text. */
    public String text(String query) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one statement as the owner of the tables. */
    public void execute(String sql) {
        run(owner, sql);
    }

    /** As the superuser of the whole PostgreSQL, to end connections and to try the guards. */
    public DataSource superuser() {
        return POSTGRES.getDatabase("postgres", database);
    }

    /** A transaction that holds the head row, as another node's append would, until it ends. */
    public Connection holdHead() throws SQLException {
        Connection connection = app.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from ledger.head for update");
        }
        return connection;
    }

    /** Ends connections to this ledger, as a failing network would; answers how many there were. */
    public int endConnections(String condition) {
        String sql =
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid() and "
                        + condition;
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended = statement.executeQuery(sql)) {
            int count = 0;
            while (ended.next()) {
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        owner.close();
        app.close();
    }

    private HikariDataSource pool(String role, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(role);
        config.setPassword(role);
        config.setMinimumIdle(Math.min(4, size));
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    private static void run(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "300")
                            .start();
            run(postgres.getPostgresDatabase(), "create role " + OWNER + " login");
            run(postgres.getPostgresDatabase(), "create role " + APP + " login");
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
