package org.mingzhang.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates and upgrades the tables of the ledger. */
public final class LedgerSchema {

    private LedgerSchema() {}

    /**
     * Brings the schema {@code ledger} up to date.
     *
     * @param owner connects as the role that shall own the tables, never used for anything else
     * @param appRole the existing role the services connect as; it may read and append, no more
     */
    public static void migrate(DataSource owner, String appRole) {
        Flyway.configure(LedgerSchema.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/ledger")
                .schemas("ledger")
                .table("schema_history")
                .placeholders(Map.of("appRole", appRole))
                .load()
                .migrate();
    }
}
