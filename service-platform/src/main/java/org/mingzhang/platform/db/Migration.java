package org.mingzhang.platform.db;

import javax.sql.DataSource;

/**
 * Brings one schema to its newest shape. A bean of this type runs before the application's data
 * source exists, and only where the owner's credentials are configured; it must not itself need
 * that data source. Order by {@link org.springframework.core.annotation.Order}.
 */
@FunctionalInterface
public interface Migration {
    /**
     * @param owner connects as the owner of the schemas
     * @param applicationUser the role that needs grants on what is created
     */
    void migrate(DataSource owner, String applicationUser);
}
