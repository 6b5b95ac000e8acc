package org.mingzhang.app.stage;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.upkeep.Roster;

/** The demonstration on a ledger that is served, come to rest. */
public final class Staged {
    private Staged() {}

    /** Enters it, and waits for what the ledger records by itself of the accounts. */
    public static Demonstration.Stage demonstration(LedgerNode node, Path folder)
            throws IOException {
        Demonstration.Stage stage = Demonstration.on(node).prepare(folder);
        accountsOnRecord(node);
        return stage;
    }

    /** Waits until every account is on record as it stands: then nothing more is recorded. */
    public static void accountsOnRecord(LedgerNode node) {
        AccessAudit accounts = node.part(AccessAudit.class);
        RosterTable roster = node.part(RosterTable.class);
        Await.until(
                () -> {
                    Set<Roster.Entry> standing =
                            accounts.standing().stream()
                                    .map(StandingAccount::entry)
                                    .collect(toSet());
                    return roster.all().stream()
                            .map(RosterTable.Row::entry)
                            .collect(toSet())
                            .equals(standing);
                });
    }
}
