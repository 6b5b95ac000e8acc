package org.mingzhang.platform.access;

import java.util.Set;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Text;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** On the first start there is nobody: creates the administrator and shows its password once. */
final class FirstAccount implements ApplicationRunner {
    private static final AccountId ADMIN = new AccountId("admin");

    private final Accounts accounts;
    private final ConsoleNotice console;

    FirstAccount(Accounts accounts, ConsoleNotice console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        String password;
        try {
            password = accounts.create(ADMIN, Set.of(Role.ADMIN), Set.of());
        } catch (AccountRefused createdMeanwhile) {
            return; // by another service that starts on the same database
        }
        console.show(
                new Text(
                        "首次启动：账号 admin，一次性密码 %s（仅显示这一次，首次登录须修改）".formatted(password),
                        "First start: account admin, one-time password %s (shown only now, to be changed at the first login)"
                                .formatted(password)));
    }
}
