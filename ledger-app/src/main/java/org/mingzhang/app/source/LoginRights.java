package org.mingzhang.app.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mingzhang.app.source.LedgerSource.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a login may do with the ledger's tables. Whoever watches must be able to read events, and
 * should be able to do nothing else.
 *
 * @param missing tables of the ledger it cannot read
 * @param excess what it may do and need not
 * @param sees which lists it may read
 */
public record LoginRights(List<String> missing, List<String> excess, Set<Part> sees) {
    private static final List<String> LISTS =
            List.of("case_row", "cadre_row", "organisation_row", "due_row", "dead_letter");

    private static final List<String> ACCOUNTS =
            List.of("access.account", "access.token", "access.roster");

    public LoginRights {
        missing = List.copyOf(missing);
        excess = List.copyOf(excess);
        sees = Set.copyOf(sees);
    }

    /** Asks the database. */
    public static LoginRights of(ReadOnlyLogin login) {
        return of(login.connections());
    }

    /** True when there is a role of this name. */
    public static boolean knows(ReadOnlyLogin login, String role) {
        return JdbcClient.create(login.connections())
                .sql("select exists (select 1 from pg_roles where rolname = :role)")
                .param("role", role)
                .query(Boolean.class)
                .single();
    }

    private static LoginRights of(DataSource database) {
        JdbcClient db = JdbcClient.create(database);
        List<String> readable =
                granted(db, "'SELECT'").stream()
                        .map(each -> each.substring(each.indexOf(' ') + 1))
                        .toList();
        List<String> missing = new ArrayList<>();
        for (String table : List.of("ledger.event", "ledger.head", "ledger.sealing_key")) {
            if (!readable.contains(table)) {
                missing.add(table);
            }
        }
        Set<Part> sees = EnumSet.noneOf(Part.class);
        if (readable.contains("view.token_entry")) {
            sees.add(Part.POSITIONS);
            if (LISTS.stream().allMatch(list -> readable.contains("view." + list))) {
                sees.add(Part.LISTS);
            }
        }
        if (readable.containsAll(ACCOUNTS)) {
            sees.add(Part.ACCOUNTS);
        }
        List<String> excess =
                new ArrayList<>(granted(db, "'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'"));
        readable.stream()
                .filter(table -> table.startsWith("access."))
                .forEach(table -> excess.add("SELECT " + table));
        boolean all =
                db.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single();
        return new LoginRights(missing, all ? List.of("SUPERUSER") : excess, sees);
    }

    /** Each of some rights that the login has on a table, by the catalogue alone. */
    private static List<String> granted(JdbcClient db, String rights) {
        return db.sql(
                        """
                        select wanted.priv || ' ' || n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                            unnest(array[%s]) wanted (priv)
                        where n.nspname in ('ledger', 'view', 'access') and c.relkind = 'r'
                        and has_schema_privilege(n.oid, 'USAGE')
                        and case when wanted.priv in ('INSERT', 'UPDATE')
                            then has_any_column_privilege(c.oid, wanted.priv)
                            else has_table_privilege(c.oid, wanted.priv) end
                        order by 1
                        """
                                .formatted(rights))
                .query(String.class)
                .list();
    }
}
