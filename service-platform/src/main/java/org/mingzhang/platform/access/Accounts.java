package org.mingzhang.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.upkeep.event.AccountChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The local accounts. Used by the login, by the administration and by the command line. */
public final class Accounts {
    /** Length matters, composition rules do not. */
    private static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 128;

    private final JdbcClient db;
    private final PasswordEncoder encoder;
    private final RowSeals seals;
    private final Clock clock;
    private final Secrets secrets = new Secrets();
    private final String hashOfNobody;

    Accounts(JdbcClient db, PasswordEncoder encoder, RowSeals seals, Clock clock) {
        this.db = db;
        this.encoder = encoder;
        this.seals = seals;
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
        AccountRow row =
                new AccountRow(
                        id.value(),
                        encoder.encode(password),
                        now(),
                        /* mustChange= */ true,
                        /* disabled= */ false,
                        names(roles, Role::name),
                        names(organs, OrganisationId::value),
                        now(),
                        AccountRow.Past.of(AccountChange.CREATED, now()),
                        null);
        int rows =
                db.sql(
                                """
                                insert into access.account (login, password_hash, password_set_at,
                                    must_change, roles, organs, created_at, generation, changes,
                                    changed_at, tokens, seal)
                                values (?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(
                                row.login(),
                                row.passwordHash(),
                                AccountRow.utc(row.passwordSetAt()))
                        .params(array(row.roles()), array(row.organs()))
                        .params(AccountRow.utc(row.createdAt()))
                        .params(row.past().columns())
                        .params(row.sealed(seals))
                        .update();
        if (rows == 0) {
            throw new AccountRefused("ACCOUNT_EXISTS", "账号已存在", "the account exists already");
        }
        return password;
    }

    /** All accounts in the order of their names, forged ones marked. */
    public List<Account> all() {
        return db
                .sql("select * from access.account order by login")
                .query(AccountRow::read)
                .list()
                .stream()
                .filter(row -> wellFormed(row.login()).isPresent())
                .map(row -> row.account(seals))
                .toList();
    }

    /** The account as it is now; none that was put there or changed by hand. */
    public Optional<Account> find(AccountId id) {
        return AccountRow.find(db, id)
                .filter(row -> row.genuine(seals))
                .map(row -> row.account(seals));
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
        setPassword(id, newPassword, false, AccountChange.PASSWORD_SET);
    }

    /** Gives the account a new one-time password; open sessions end at their next request. */
    public String resetPassword(AccountId id) {
        String password = secrets.next(120);
        setPassword(id, password, true, AccountChange.PASSWORD_RESET);
        return password;
    }

    /** Takes effect on the next request of any session or token of the account. */
    public void disable(AccountId id) {
        change(id, AccountChange.DISABLED, AccountRow::withoutUse);
    }

    /**
     * Counts an account as it stands, its tokens too, as one more change of it.
     *
     * @param since the generation that is on record; the account's will be higher
     * @throws AccountRefused when the row is not as the services wrote it
     */
    public void takeOver(AccountId id, long since) {
        change(id, AccountChange.TAKEN_OVER, row -> row.with(row.past().from(since)));
    }

    private void setPassword(
            AccountId id, String password, boolean mustChange, AccountChange what) {
        String hash = encoder.encode(password);
        change(id, what, row -> row.withPassword(hash, now(), mustChange));
    }

    /** Changes what nobody else changed meanwhile, and seals it anew. */
    private void change(AccountId id, AccountChange what, UnaryOperator<AccountRow> act) {
        int rows = 0;
        while (rows == 0) {
            AccountRow old = AccountRow.ofGenuine(db, seals, id);
            AccountRow row = act.apply(old);
            String tokens = row.past().tokens();
            if (tokens == null || what == AccountChange.TAKEN_OVER) {
                tokens = ApiTokens.found(db, seals, id);
            }
            AccountRow changed = row.with(row.past().and(what, now(), tokens));
            rows = db.sql(AccountRow.CHANGE).params(changed.change(seals, old)).update();
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

    /** As the database can keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> List<String> names(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().toList();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
