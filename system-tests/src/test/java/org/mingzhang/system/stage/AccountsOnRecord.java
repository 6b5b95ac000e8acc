package org.mingzhang.system.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the ledger records by itself of the accounts that a test made, seconds after. */
public final class AccountsOnRecord {
    /** The stream of it. */
    public static final String STREAM = "upkeep:accounts";

    private AccountsOnRecord() {}

    /** Waits until every account is on record as it stands: then nothing more is recorded of it. */
    public static void await(Connection database) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!areAll(database)) {
            assertThat(System.nanoTime()).as("accounts are not on record").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static boolean areAll(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select not exists (select from access.account a left join"
                                        + " access.roster r using (login)"
                                        + " where r.generation is distinct from a.generation)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
