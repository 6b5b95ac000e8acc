package org.mingzhang.app.cli.source;

import java.util.List;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.source.LedgerSource.Part;
import org.mingzhang.app.source.LoginRights;
import org.mingzhang.app.source.ReadOnlyLogin;
import org.mingzhang.shared.Text;
import org.springframework.dao.DataAccessException;

/** What is said of a database login before it is used to look. */
final class LoginNotices {
    private LoginNotices() {}

    /**
     * Tells what the login may do too much and what will not be looked at.
     *
     * @param application the role whose rights will be looked at
     * @throws CommandFault when it cannot read the events at all
     */
    static LoginRights tell(
            ReadOnlyLogin login, String application, boolean withKey, Terminal terminal) {
        LoginRights rights = rights(login);
        if (!rights.missing().isEmpty()) {
            String tables = String.join(", ", rights.missing());
            throw CommandFault.usage(
                    "登录 %s 不能读取 %s，无法核对。请由数据库所有者授权：grant usage on schema ledger to %1$s; grant select on %2$s to %1$s"
                            .formatted(login.user(), tables),
                    "The login %s cannot read %s, so nothing can be checked. The owner grants: grant usage on schema ledger to %1$s; grant select on %2$s to %1$s"
                            .formatted(login.user(), tables));
        }
        if (!LoginRights.knows(login, application)) {
            throw CommandFault.usage(
                    "数据库中没有应用账户 %s；请用 --app-user 指定".formatted(application),
                    "The database has no role %s; name the application's with --app-user"
                            .formatted(application));
        }
        excess(login, rights, withKey, terminal);
        unseen(rights, withKey, terminal);
        return rights;
    }

    private static LoginRights rights(ReadOnlyLogin login) {
        try {
            return LoginRights.of(login);
        } catch (DataAccessException refused) {
            String why = String.valueOf(refused.getMostSpecificCause().getMessage());
            throw CommandFault.inputOutput(
                    "不能以 %s 登录数据库：%s".formatted(login.user(), why),
                    "The database does not let %s in: %s".formatted(login.user(), why));
        }
    }

    private static void excess(
            ReadOnlyLogin login, LoginRights rights, boolean withKey, Terminal terminal) {
        if (!rights.excess().isEmpty()) {
            String all = String.join(", ", rights.excess());
            terminal.complain(
                    new Text(
                            "注意：登录 %s 的权限过大，核对只需读取：%s".formatted(login.user(), all),
                            "Note: the login %s may do more than read what is checked: %s"
                                    .formatted(login.user(), all)));
        }
        if (!withKey && rights.sees().contains(Part.LISTS)) {
            terminal.complain(
                    new Text(
                            "注意：登录 %s 能读到列表中的姓名，而没有主密钥时用不上；请收回对 view 中各列表的读取权限"
                                    .formatted(login.user()),
                            "Note: the login %s can read names in the lists, and without the master key nothing needs them; revoke its right to read the lists in the schema view"
                                    .formatted(login.user())));
        }
    }

    private static void unseen(LoginRights rights, boolean withKey, Terminal terminal) {
        if (!withKey) {
            terminal.complain(
                    new Text(
                            "没有主密钥：封存的文字（姓名、职务、自由文字）不核对，其余逐项核对",
                            "Without the master key sealed texts (names, posts, free text) are not checked; everything else is"));
        }
        if (withKey
                && !rights.sees().contains(Part.ACCOUNTS)
                && rights.excess().contains("SELECT access.account")) {
            terminal.complain(
                    new Text(
                            "不核对：账号（需要读取 access.account、access.token、access.roster）",
                            "Not checked: the accounts (access.account, access.token and access.roster have to be readable)"));
        }
        for (Part part : List.of(Part.POSITIONS, Part.LISTS)) {
            if (!rights.sees().contains(part) || (part == Part.LISTS && !withKey)) {
                Text what =
                        part == Part.LISTS
                                ? new Text("列表", "the lists")
                                : new Text(
                                        "投影读取位置（view.token_entry）",
                                        "how far projections have read (view.token_entry)");
                terminal.complain(new Text("不核对：" + what.zh(), "Not checked: " + what.en()));
            }
        }
    }
}
