package org.mingzhang.platform.access.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.Roster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what the ledger has on record of each account; the ledger itself is what counts. */
public final class RosterTable {
    private final JdbcClient db;

    public RosterTable(DataSource database) {
        this.db = JdbcClient.create(database);
    }

    /**
     * One row.
     *
     * @param login whose it is; the ledger does not say
     * @param number of the record it is from
     */
    public record Row(String login, Roster.Entry entry, long number) {
        private static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("login"),
                    new Roster.Entry(
                            row.getString("account"),
                            row.getLong("generation"),
                            digest(row.getString("seal"))),
                    row.getLong("number"));
        }

        /** What is no digest was not written by any program, and must not keep one from looking. */
        private static ContentDigest digest(String hex) {
            try {
                return new ContentDigest(hex);
            } catch (IllegalArgumentException forged) {
                return new ContentDigest("0".repeat(ContentDigest.of(new byte[0]).hex().length()));
            }
        }
    }

    /** False before the first service with one has started on the database. */
    public boolean exists() {
        return db.sql("select to_regclass('access.roster') is not null")
                .query(Boolean.class)
                .single();
    }

    /** All rows in the order of their pseudonyms. */
    public List<Row> all() {
        return db.sql("select * from access.roster order by account").query(Row::read).list();
    }

    /** These rows together. */
    public static Roster roster(List<Row> rows) {
        return Roster.of(rows.stream().map(Row::entry).toList());
    }

    /** How many changes of accounts and tokens the database has counted. */
    public long changes() {
        return db.sql("select number from access.change").query(Long.class).single();
    }

    /** Keeps what is on record, unless something newer is kept. */
    public void keep(Row row) {
        db.sql(
                        """
                        insert into access.roster (account, login, generation, seal, number)
                        values (?, ?, ?, ?, ?)
                        on conflict (account) do update set login = excluded.login,
                            generation = excluded.generation, seal = excluded.seal,
                            number = excluded.number
                        where roster.number < excluded.number""")
                .params(row.entry().account(), row.login(), row.entry().generation())
                .params(row.entry().seal().hex(), row.number())
                .update();
    }

    /** Lets go of every row: they are made again of what the ledger says. */
    public void clear() {
        db.sql("delete from access.roster").update();
    }
}
