package org.mingzhang.app.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.sealing.RowSeals;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as they were written and sealed before their changes were counted. */
final class OlderAccounts {
    private OlderAccounts() {}

    /** Makes every account one of those. */
    static void make(LedgerNode node) {
        JdbcClient db = JdbcClient.create(node.part(DataSource.class));
        RowSeals seals = node.part(RowSeals.class);
        for (List<String> parts :
                db.sql("select * from access.account").query(OlderAccounts::sealed).list()) {
            db.sql(
                            "update access.account set generation = 0, changes = '{}',"
                                    + " changed_at = null, tokens = null, seal = ? where login = ?")
                    .params(seals.of(parts), parts.get(1))
                    .update();
        }
    }

    private static List<String> sealed(ResultSet row, int number) throws SQLException {
        List<String> roles = texts(row.getArray("roles"));
        List<String> parts =
                new ArrayList<>(
                        List.of(
                                "access.account",
                                row.getString("login"),
                                row.getString("password_hash"),
                                row.getTimestamp("password_set_at").toInstant().toString(),
                                Boolean.toString(row.getBoolean("must_change")),
                                Boolean.toString(row.getBoolean("disabled")),
                                row.getTimestamp("created_at").toInstant().toString(),
                                Integer.toString(roles.size())));
        parts.addAll(roles);
        parts.addAll(texts(row.getArray("organs")));
        return parts;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
