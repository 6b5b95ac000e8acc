package org.mingzhang.app.watch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.mingzhang.app.watch.Check.Sight;
import org.mingzhang.app.watch.Finding.Kind;
import org.mingzhang.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the database still keeps what it acknowledged, and still refuses changes: its settings as
 * a new connection of the application finds them, the guards of the tables, and the role's rights.
 */
final class GuardCheck implements Check.Look {
    private static final Map<String, Set<String>> SETTINGS =
            new TreeMap<>(
                    Map.of(
                            "fsync", Set.of("on"),
                            "synchronous_commit", Set.of("on", "remote_apply"),
                            "full_page_writes", Set.of("on"),
                            "zero_damaged_pages", Set.of("off"),
                            "ignore_checksum_failure", Set.of("off"),
                            "session_replication_role", Set.of("origin")));

    /** Each answers with what is wrong; all are asked with {@code :role}. */
    private static final List<String> GUARDS =
            List.of(
                    """
                    select 'trigger ' || wanted.name from (values
                        ('ledger.event', 'event_is_immutable', 58),
                        ('ledger.sequencer', 'sequencer_is_immutable', 58),
                        ('ledger.sealing_key', 'sealing_key_is_immutable', 50)) wanted (of, name, type)
                    where not exists (select 1 from pg_trigger t
                        join pg_proc f on f.oid = t.tgfoid
                        where t.tgrelid = to_regclass(wanted.of) and t.tgname = wanted.name
                        and t.tgenabled = 'A' and t.tgtype = wanted.type and t.tgqual is null
                        and f.oid = to_regproc('ledger.refuse_change'))
                    """,
                    """
                    select 'function ledger.refuse_change' where not exists (
                        select 1 from pg_proc where oid = to_regproc('ledger.refuse_change')
                        and regexp_replace(prosrc, '\\s+', ' ', 'g') like
                            ' begin raise exception ''ledger.%% is append-only: %% refused'', tg_table_name,'
                            ' tg_op using errcode = ''insufficient_privilege''; end ')
                    """,
                    """
                    select 'also on ledger.event: ' || tgname from pg_trigger
                    where tgrelid = to_regclass('ledger.event') and not tgisinternal
                    and tgname <> 'event_is_immutable'
                    union all select 'rule on ledger.event: ' || rulename from pg_rewrite
                    where ev_class = to_regclass('ledger.event')
                    union all select 'row security on ledger.event' from pg_class
                    where oid = to_regclass('ledger.event') and relrowsecurity
                    """,
                    """
                    select 'trigger ' || wanted.name from (values
                        ('account', 'account_changed'), ('token', 'token_changed')) wanted (of, name)
                    where not exists (select 1 from pg_trigger t
                        join pg_class c on c.oid = t.tgrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'access' and c.relname = wanted.of
                        and t.tgname = wanted.name and t.tgenabled = 'A')
                    union all select 'constraint admin_stands_alone' where not exists (
                        select 1 from pg_constraint k join pg_class c on c.oid = k.conrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'access' and c.relname = 'account'
                        and k.conname = 'admin_stands_alone' and k.convalidated)
                    """,
                    """
                    select 'index ' || wanted.name from (values ('event_position'), ('event_id_once'),
                        ('event_sequence_once'), ('append_id_once')) wanted (name)
                    where not exists (select 1 from pg_index i
                        join pg_class c on c.oid = i.indexrelid
                        where i.indrelid = to_regclass('ledger.event') and c.relname = wanted.name
                        and i.indisunique and i.indisvalid)
                    """);

    private static final List<String> GRANTS =
            List.of(
                    """
                    select priv || ' on ' || tab from (values
                        ('ledger.event', 'UPDATE'), ('ledger.event', 'DELETE'),
                        ('ledger.event', 'TRUNCATE'), ('ledger.event', 'TRIGGER'),
                        ('ledger.sealing_key', 'UPDATE'), ('ledger.sealing_key', 'TRUNCATE'),
                        ('ledger.sealing_key', 'TRIGGER')) wanted (tab, priv)
                    where has_table_privilege(:role, tab, priv)
                    union all select 'UPDATE of a column of ledger.event'
                    where has_any_column_privilege(:role, 'ledger.event', 'UPDATE')
                    """,
                    """
                    select wanted.priv || ' on access.' || c.relname from (values
                        ('account', 'DELETE'), ('account', 'TRUNCATE'), ('account', 'TRIGGER'),
                        ('token', 'TRUNCATE'), ('token', 'TRIGGER'), ('roster', 'TRUNCATE'))
                        wanted (of, priv)
                    join pg_class c on c.relname = wanted.of
                    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'access'
                    where has_table_privilege(:role, c.oid, wanted.priv)
                    """,
                    """
                    select 'role ' || :role from pg_roles where rolname = :role
                    and (rolsuper or rolbypassrls or rolcreaterole or rolreplication or rolcreatedb)
                    union all select 'member of ' || o.rolname from pg_class c
                    join pg_roles o on o.oid = c.relowner
                    where c.oid = to_regclass('ledger.event') and pg_has_role(:role, o.oid, 'MEMBER')
                    """);

    /** As a new connection of the role would find it, whoever asks. */
    private static final String SETTING =
            """
            select setting from pg_settings where name = :name
            and (current_user = :role or source not in ('user', 'database user'))
            union select lower(split_part(each, '=', 2))
            from pg_db_role_setting s, unnest(s.setconfig) each
            where split_part(each, '=', 1) = :name
            and s.setrole in (0, (select oid from pg_roles where rolname = :role))
            and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
            """;

    private static final Map<String, String> SPELLINGS =
            Map.of("true", "on", "yes", "on", "1", "on", "false", "off", "no", "off", "0", "off");

    private final JdbcClient db;
    private final String role;

    /**
     * @param database opens a new connection each time
     * @param role the application's
     */
    GuardCheck(DataSource database, String role) {
        this.db = JdbcClient.create(database);
        this.role = role;
    }

    @Override
    public Sight look(LongConsumer progress) {
        Set<Finding> wrong = new LinkedHashSet<>();
        SETTINGS.forEach(
                (name, safe) ->
                        db
                                .sql(SETTING)
                                .param("name", name)
                                .param("role", role)
                                .query(String.class)
                                .list()
                                .stream()
                                .map(value -> SPELLINGS.getOrDefault(value, value))
                                .filter(value -> !safe.contains(value))
                                .map(value -> new Finding(Kind.SETTING, name + " = " + value))
                                .forEach(wrong::add));
        GUARDS.forEach(question -> ask(question, Kind.GUARD, wrong));
        GRANTS.forEach(question -> ask(question, Kind.GRANT, wrong));
        return new Sight(
                wrong,
                new Text(
                        "%d 项设置，触发器、函数、唯一索引，应用账户 %s 的权限".formatted(SETTINGS.size(), role),
                        "%d settings, triggers, their function, unique indexes, rights of %s"
                                .formatted(SETTINGS.size(), role)));
    }

    private void ask(String question, Kind kind, Set<Finding> wrong) {
        JdbcClient.StatementSpec statement = db.sql(question);
        if (question.contains(":role")) {
            statement = statement.param("role", role);
        }
        statement.query(String.class).list().forEach(each -> wrong.add(new Finding(kind, each)));
    }
}
