package org.mingzhang.app.cli.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.database.SealingKey;
import org.mingzhang.platform.sealing.MasterKeyFile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The wrapped keys of a ledger, and what wraps them.
 *
 * @param login of the role the services append with
 * @param alone whether nobody else uses the ledger
 */
public record WrappedKeys(MasterKeyFile file, DataSource login, Alone alone, Closeable database)
        implements Closeable {

    /** Whether it is so at the moment. */
    @FunctionalInterface
    public interface Alone {
        boolean now() throws IOException;
    }

    /** Those of a data folder. */
    public static WrappedKeys in(Path folder) throws IOException {
        MasterKeyFile file = new MasterKeyFile(new SealingKey(folder).file());
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        DatabaseAccess access = database.access();
        return new WrappedKeys(
                file,
                new DriverManagerDataSource(access.url(), DatabaseAccess.APP, access.app()),
                database::alone,
                database::close);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
