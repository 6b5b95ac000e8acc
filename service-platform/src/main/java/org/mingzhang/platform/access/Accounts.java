package org.mingzhang.platform.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts. Used by the login, by the administration and by the command line. */
public final class Accounts {
    /** Length matters, composition rules do not. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 128;

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final String hashOfNobody;

    Accounts(JdbcClient db, PasswordEncoder encoder, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.clock = clock;
        this.hashOfNobody = encoder.encode(secrets.next(256));
    }

    /**
     * Creates an account and answers its one-time password, which the holder must change first.
     *
     * @throws AccountRefused when the login is taken or the roles do not go together
     */
    public String create(AccountId id, Set<Role> roles, Collection<OrganisationId> organs) {
        requireCompatible(roles);
        String password = secrets.next(120);
        int rows =
                db.sql(
                                """
                                insert into access.account (login, password_hash, password_set_at,
                                    must_change, roles, organs, created_at)
                                values (?, ?, ?, true, ?, ?, ?) on conflict do nothing""")
                        .params(id.value(), encoder.encode(password), now())
                        .params(names(roles, Role::name), names(organs, OrganisationId::value))
                        .param(now())
                        .update();
        if (rows == 0) {
            throw new AccountRefused("ACCOUNT_EXISTS", "账号已存在", "the account exists already");
        }
        return password;
    }

    /** All accounts in the order of their names. */
    public List<Account> all() {
        return db.sql("select * from access.account order by login").query(Accounts::read).list();
    }

    /** The account as it is now. */
    public Optional<Account> find(AccountId id) {
        return db.sql("select * from access.account where login = ?")
                .param(id.value())
                .query(Accounts::read)
                .optional();
    }

    /**
     * The account, when the password is its own and it is not disabled. An unknown name costs the
     * same computation as a wrong password.
     */
    public Optional<Account> login(String name, String password) {
        Optional<AccountId> id = wellFormed(name);
        String hash = id.flatMap(this::hash).orElse(hashOfNobody);
        return encoder.matches(password, hash) ? id.flatMap(this::find) : Optional.empty();
    }

    private Optional<String> hash(AccountId id) {
        return db.sql("select password_hash from access.account where login = ? and not disabled")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    private static Optional<AccountId> wellFormed(String name) {
        try {
            return Optional.of(new AccountId(name));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the holder's own password.
     *
     * @throws AccountRefused when the new password is too short, too long or the old one
     */
    public void changePassword(AccountId id, String oldPassword, String newPassword) {
        if (login(id.value(), oldPassword).isEmpty()) {
            throw new AccountRefused(
                    "PASSWORD_WRONG", "当前密码不正确", "the current password is not right");
        }
        if (newPassword.length() < SHORTEST_PASSWORD || newPassword.length() > LONGEST_PASSWORD) {
            throw new AccountRefused(
                    "PASSWORD_LENGTH",
                    "新密码须为 12 至 128 个字符",
                    "the new password needs 12 to 128 characters");
        }
        if (newPassword.equals(oldPassword)) {
            throw new AccountRefused(
                    "PASSWORD_UNCHANGED",
                    "新密码不得与当前密码相同",
                    "the new password must differ from the current one");
        }
        setPassword(id, newPassword, false);
    }

    /** Gives the account a new one-time password; open sessions end at their next request. */
    public String resetPassword(AccountId id) {
        String password = secrets.next(120);
        setPassword(id, password, true);
        return password;
    }

    /** Takes effect on the next request of any session or token of the account. */
    public void disable(AccountId id) {
        changed(
                db.sql("update access.account set disabled = true where login = ?")
                        .param(id.value())
                        .update());
    }

    private void setPassword(AccountId id, String password, boolean mustChange) {
        changed(
                db.sql(
                                """
                                update access.account
                                set password_hash = ?, password_set_at = ?, must_change = ?
                                where login = ?""")
                        .params(encoder.encode(password), now(), mustChange, id.value())
                        .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new AccountRefused("ACCOUNT_UNKNOWN", "没有这个账号", "there is no such account");
        }
    }

    private static void requireCompatible(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused("ROLE_MISSING", "至少需要一个角色", "at least one role is needed");
        }
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            Role other =
                    roles.stream().filter(r -> r != Role.ADMIN).sorted().findFirst().orElseThrow();
            throw new AccountRefused(
                    "ROLES_EXCLUDE_EACH_OTHER",
                    "角色 ADMIN 与 %s 不得由同一账号兼任".formatted(other),
                    "one account must not hold both roles ADMIN and %s".formatted(other));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> String[] names(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().toArray(String[]::new);
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getString("login")),
                EnumSet.copyOf(texts(row.getArray("roles")).map(Role::valueOf).toList()),
                texts(row.getArray("organs")).map(OrganisationId::new).collect(Collectors.toSet()),
                row.getBoolean("disabled"),
                row.getBoolean("must_change"),
                row.getTimestamp("password_set_at").toInstant());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
