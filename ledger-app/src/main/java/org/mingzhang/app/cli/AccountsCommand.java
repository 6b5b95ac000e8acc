package org.mingzhang.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.AccountRefused;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates, lists and resets local accounts; for whoever may read the data folder. */
@Command(name = "accounts")
final class AccountsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Terminal terminal;

    AccountsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw CommandTree.missing(spec);
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list(@Mixin FolderOption data) throws IOException {
        return with(
                data,
                accounts ->
                        accounts.all()
                                .forEach(account -> terminal.out().println(inWords(account))));
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(
                            names = "--role",
                            required = true,
                            split = ",",
                            paramLabel = "ROLE",
                            descriptionKey = "role")
                    Set<Role> roles,
            @Option(names = "--organ", split = ",", paramLabel = "ID", descriptionKey = "organ")
                    @Nullable List<String> organs,
            @Mixin FolderOption data)
            throws IOException {
        List<OrganisationId> actsFor =
                organs == null ? List.of() : organs.stream().map(OrganisationId::new).toList();
        return with(
                data, accounts -> tellOnce(accounts.create(new AccountId(login), roles, actsFor)));
    }

    @Command(name = "reset", mixinStandardHelpOptions = true)
    int reset(@Parameters(paramLabel = "LOGIN") String login, @Mixin FolderOption data)
            throws IOException {
        return with(data, accounts -> tellOnce(accounts.resetPassword(new AccountId(login))));
    }

    private int with(FolderOption data, Consumer<Accounts> work) throws IOException {
        try (LedgerNode node = LedgerNode.entering(data.folder(), terminal::complain)) {
            work.accept(node.part(Accounts.class));
            return 0;
        } catch (AccountRefused refused) {
            throw CommandFault.usage(refused.reason().zh(), refused.reason().en());
        } catch (IllegalArgumentException malformed) {
            throw CommandFault.usage("编号格式不对", "Malformed identifier");
        }
    }

    private void tellOnce(String password) {
        terminal.say(
                "一次性密码（只显示这一次，首次登录须修改）：" + password,
                "One-time password (shown only now, to be changed at the first login): "
                        + password);
    }

    private static String inWords(Account account) {
        return account.id().value()
                + "\t"
                + account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","))
                + "\t"
                + account.organs().stream()
                        .map(OrganisationId::value)
                        .sorted()
                        .collect(Collectors.joining(","))
                + (account.disabled() ? "\tDISABLED" : "")
                + (account.forged() ? "\tFORGED" : "");
    }
}
