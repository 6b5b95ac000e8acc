package org.mingzhang.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.command.platform.upkeep.AccountChanges;
import org.mingzhang.platform.access.Account;
import org.mingzhang.platform.access.AccountRefused;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.Text;
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
                        accounts.all().forEach(account -> terminal.out().println(inWords(account))),
                node -> {});
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
                data,
                accounts -> tellOnce(accounts.create(new AccountId(login), roles, actsFor)),
                this::record);
    }

    @Command(name = "reset", mixinStandardHelpOptions = true)
    int reset(@Parameters(paramLabel = "LOGIN") String login, @Mixin FolderOption data)
            throws IOException {
        return with(
                data,
                accounts -> tellOnce(accounts.resetPassword(new AccountId(login))),
                this::record);
    }

    /** After somebody has seen to what the watch found: the accounts go on record as they stand. */
    @Command(name = "take-over", mixinStandardHelpOptions = true)
    int takeOver(@Mixin FolderOption data) throws IOException {
        try (LedgerNode node = LedgerNode.entering(data.existing(), terminal::complain)) {
            AccountChanges.TakenOver done = node.part(AccountChanges.class).takeOver();
            done.removed()
                    .forEach(each -> terminal.say("登记为已不存在：" + each, "On record as gone: " + each));
            done.accounts()
                    .forEach(
                            each ->
                                    terminal.say(
                                            "按现状登记：" + each, "On record as it stands: " + each));
            terminal.say("账号已按现状登记。", "The accounts are on record as they stand.");
            return 0;
        } catch (FaultException refused) {
            Text why = refused.fault().detail();
            throw CommandFault.usage("未登记：" + why.zh(), "Not recorded: " + why.en());
        }
    }

    private int with(FolderOption data, Consumer<Accounts> work, Consumer<LedgerNode> then)
            throws IOException {
        try (LedgerNode node = LedgerNode.entering(data.folder(), terminal::complain)) {
            work.accept(node.part(Accounts.class));
            then.accept(node);
            return 0;
        } catch (AccountRefused refused) {
            throw CommandFault.usage(refused.reason().zh(), refused.reason().en());
        } catch (IllegalArgumentException malformed) {
            throw CommandFault.usage("编号格式不对", "Malformed identifier");
        }
    }

    /** Whoever serves the ledger may do so at the same moment: it is on record once. */
    private void record(LedgerNode node) {
        try {
            node.part(AccountChanges.class).recordMissing();
        } catch (FaultException | IllegalStateException failed) {
            terminal.complain(
                    new Text(
                            "账号变更尚未登记，登记服务运行时补登：" + failed.getMessage(),
                            "The change is not on record yet; the service that records does it: "
                                    + failed.getMessage()));
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
