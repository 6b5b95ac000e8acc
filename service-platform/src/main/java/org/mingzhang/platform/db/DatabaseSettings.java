package org.mingzhang.platform.db;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is. The application's role may only append and read; the owner's role, when
 * given, is used for migrations at start and for nothing else.
 */
@ConfigurationProperties("mingzhang.db")
public record DatabaseSettings(
        String url,
        String user,
        @DefaultValue("") String password,
        @Nullable String ownerUser,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("16") int poolSize) {
    @Override
    public String toString() {
        return "DatabaseSettings[url=%s, user=%s]".formatted(url, user);
    }
}
