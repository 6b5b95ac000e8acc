package org.mingzhang.keeper.platform;

import org.mingzhang.keeper.run.LedgerDatabase;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The same settings the services take; of them the keeper needs how to read. */
@ConfigurationProperties("mingzhang.db")
public record KeeperDatabaseSettings(String url, String user, @DefaultValue("") String password) {

    LedgerDatabase database() {
        return new LedgerDatabase(url, user, password);
    }

    @Override
    public String toString() {
        return database().toString();
    }
}
