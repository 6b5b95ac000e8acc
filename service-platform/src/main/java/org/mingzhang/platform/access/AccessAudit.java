package org.mingzhang.platform.access;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mingzhang.platform.sealing.RowSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds accounts and tokens that were put into the database, or changed there, by hand. */
public final class AccessAudit {
    private final JdbcClient db;
    private final RowSeals seals;

    /** Reads only. */
    public AccessAudit(DataSource database, RowSeals seals) {
        this.db = JdbcClient.create(database);
        this.seals = seals;
    }

    /** Logins of accounts, and ids of tokens, that no program of the ledger wrote so. */
    public List<String> forged() {
        List<String> forged = new ArrayList<>();
        db
                .sql("select * from access.account order by login")
                .query(AccountRow::read)
                .list()
                .stream()
                .filter(row -> !row.genuine(seals))
                .forEach(row -> forged.add("access.account " + row.login()));
        db.sql(ApiTokens.Row.SELECT + " order by id").query(ApiTokens.Row::read).list().stream()
                .filter(row -> !row.genuine(seals))
                .forEach(row -> forged.add("access.token " + row.token().id()));
        return forged;
    }
}
