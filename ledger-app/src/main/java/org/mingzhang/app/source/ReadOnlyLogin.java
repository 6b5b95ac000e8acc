package org.mingzhang.app.source;

import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A login of the ledger's database, and connections of it that cannot write whatever it may.
 *
 * @param password null: the driver looks for one in the password file of PostgreSQL
 */
public record ReadOnlyLogin(String url, String user, @Nullable String password) {
    private static final String READ_ONLY = "-c default_transaction_read_only=on";

    /** A new connection for each question: what was set meanwhile holds. */
    public DataSource connections() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("options", READ_ONLY);
        properties.setProperty("ApplicationName", "watch");
        return new Connections(url, properties);
    }

    /**
     * A pool of them waits so long for a connection that is being opened when it closes; of a
     * source that names no time it would wait none, and complain.
     */
    private static final class Connections extends DriverManagerDataSource {
        private static final int SECONDS = 5;

        Connections(String url, Properties properties) {
            super(url, properties);
        }

        @Override
        public int getLoginTimeout() {
            return SECONDS;
        }

        @Override
        public void setLoginTimeout(int ignored) {}
    }

    /** The secret stays out of logs and error texts. */
    @Override
    public String toString() {
        return "ReadOnlyLogin[" + url + ", " + user + "]";
    }
}
