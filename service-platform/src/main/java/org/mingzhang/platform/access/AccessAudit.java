package org.mingzhang.platform.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mingzhang.platform.access.roster.Pseudonyms;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.platform.sealing.RowSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads accounts and tokens as they stand, and tells which were made or changed by hand. */
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

    /** Every account as it stands. */
    public List<StandingAccount> standing() {
        Map<String, List<byte[]>> tokens = new HashMap<>();
        List<AccountRow> rows =
                db.sql("select * from access.account order by login")
                        .query(AccountRow::read)
                        .list();
        db.sql(ApiTokens.Row.SELECT).query(ApiTokens.Row::read).list().stream()
                .filter(row -> row.genuine(seals))
                .forEach(
                        row ->
                                tokens.computeIfAbsent(
                                                row.token().account().value(),
                                                login -> new ArrayList<>())
                                        .add(row.sealed(seals)));
        return rows.stream()
                .map(
                        row ->
                                row.standing(
                                        seals,
                                        AccountRow.tokens(
                                                tokens.getOrDefault(row.login(), List.of()))))
                .toList();
    }

    /** What an account is called where its login must not be said. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(seals);
    }
}
