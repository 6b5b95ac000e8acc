package org.mingzhang.app.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.platform.sealing.MasterKeyFile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Option;

/** The database and the key file of separate services, in place of a data folder. */
public final class SeparateLedgerOption {
    /** Whoever is logged in to this database, whatever they do; the server's own work is not. */
    private static final String OTHERS =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and usesysid is not null and pid <> pg_backend_pid()";

    @Option(names = "--database", paramLabel = "JDBC-URL", descriptionKey = "services.database")
    private @Nullable String database;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "services.user")
    private String user = DatabaseAccess.APP;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "source.password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--sealing-key", paramLabel = "FILE", descriptionKey = "services.sealing-key")
    private @Nullable Path sealingKey;

    /** True when it is these that are meant. */
    public boolean isGiven() {
        return database != null;
    }

    /** What was named; complains when something is left out. */
    public WrappedKeys open() throws IOException {
        if (sealingKey == null) {
            throw CommandFault.usage(
                    "--database 须与 --sealing-key 一起给出", "--database needs --sealing-key");
        }
        DriverManagerDataSource login = new DriverManagerDataSource(String.valueOf(database));
        login.setUsername(user);
        if (passwordFile != null) {
            login.setPassword(Files.readString(passwordFile).stripTrailing());
        }
        return new WrappedKeys(
                new MasterKeyFile(sealingKey), login, () -> isAlone(login), () -> {});
    }

    private static boolean isAlone(DataSource login) throws IOException {
        try {
            return JdbcClient.create(login).sql(OTHERS).query(Long.class).single() == 0;
        } catch (DataAccessException failed) {
            throw new IOException(failed);
        }
    }
}
