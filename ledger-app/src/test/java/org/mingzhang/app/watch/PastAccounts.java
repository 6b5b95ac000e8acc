package org.mingzhang.app.watch;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.shared.AccountId;

/** Rows of accounts and tokens with the seals they had once, for who would put them back. */
final class PastAccounts {
    private PastAccounts() {}

    /** Keeps the rows as they are in the schema {@code kept}, and has the accounts changed. */
    static void keep(LedgerNode node) throws Exception {
        AccountId recorder = new AccountId("recorder");
        ApiTokens tokens = node.part(ApiTokens.class);
        UUID token = tokens.issue(recorder, "old", Duration.ofDays(9)).token().id();
        try (Connection owner = node.ownerConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("create schema kept");
            statement.execute("create table kept.older_account as table access.account");
            statement.execute("create table kept.older_token as table access.token");
        }
        node.part(Accounts.class).disable(new AccountId("approver"));
        Staged.accountsOnRecord(node);
        // Last, so that it is the one whose record a crash could have parted from the roster.
        tokens.revoke(recorder, token);
        Staged.accountsOnRecord(node);
    }
}
