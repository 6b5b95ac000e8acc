package org.mingzhang.keeper.run;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where the recorded events are.
 *
 * @param user a role that may read them; the keeper writes nothing into the database
 */
public record LedgerDatabase(String url, String user, String password) {
    private static final String CONNECT_SECONDS = "5";

    /**
     * A keeper whose machine is gone loses the lock within half a minute, not after the two hours
     * PostgreSQL would wait by itself.
     */
    private static final String NOTICED_WHEN_GONE =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /** A query may take long; one that takes longer than this is never answered. */
    private static final String ANSWER_SECONDS = "60";

    /** A connection of its own, outside of any pool: a lock is held on it. */
    public LedgerSession open() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("socketTimeout", ANSWER_SECONDS);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", NOTICED_WHEN_GONE);
        properties.setProperty("ApplicationName", "log-keeper");
        try {
            return new LedgerSession(DriverManager.getConnection(url, properties));
        } catch (SQLException unreachable) {
            throw new IOException("the database does not answer", unreachable);
        }
    }

    /** The secret stays out of logs and error texts. */
    @Override
    public String toString() {
        return "LedgerDatabase[" + url + "]";
    }
}
