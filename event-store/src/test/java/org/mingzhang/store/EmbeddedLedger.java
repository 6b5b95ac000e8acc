package org.mingzhang.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
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

    private final String url;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private EmbeddedLedger() {
        String database = "ledger_" + NUMBER.incrementAndGet();
        asSuperuser("create database " + database + " owner " + OWNER);
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

    /** Runs one statement as the owner of the tables. */
    public void execute(String sql) {
        run(owner, sql);
    }

    /** Runs one statement as the superuser of the whole PostgreSQL, in another database. */
    public static void asSuperuser(String sql) {
        run(POSTGRES.getPostgresDatabase(), sql);
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
        config.setMinimumIdle(1);
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
