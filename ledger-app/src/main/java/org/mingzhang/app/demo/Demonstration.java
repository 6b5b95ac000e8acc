package org.mingzhang.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.command.platform.upkeep.AccountChanges;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.rulebook.file.Rulebooks;

/** Prepares accounts and scenario of the demonstration on a running ledger. */
public final class Demonstration {
    private final Rehearsal rehearsal;
    private final Accounts accounts;
    private final AccountChanges changes;

    private Demonstration(Rehearsal rehearsal, Accounts accounts, AccountChanges changes) {
        this.rehearsal = rehearsal;
        this.accounts = accounts;
        this.changes = changes;
    }

    /**
     * Takes a folder for the demonstration, before anything is in it.
     *
     * @return false when there is another ledger in it: what is entered could never be removed
     */
    public static boolean claims(Path folder) throws IOException {
        if (DemoAccounts.claimed(folder)) {
            return true;
        }
        if (EmbeddedDatabase.existsIn(folder)) {
            return false;
        }
        DemoAccounts.claim(folder);
        return true;
    }

    /** One that is entered through the doors of a ledger. */
    public static Demonstration on(LedgerNode node) {
        return new Demonstration(
                new Rehearsal(
                        node.part(CommandTypes.class),
                        node.part(SubmissionReader.class),
                        node.part(CommandDoor.class),
                        node.part(Rulebooks.class)),
                node.part(Accounts.class),
                node.part(AccountChanges.class));
    }

    /**
     * Where to look, and as whom.
     *
     * @param rulebook under which everything was entered
     */
    public record Stage(
            String rulebook,
            List<String> logins,
            String password,
            List<String> cadres,
            List<String> cases) {}

    /** Enters what is missing. Running it again goes on with the same records. */
    public Stage prepare(Path folder) throws IOException {
        Scenario scenario = Scenario.packed();
        String password = new DemoAccounts(accounts, changes, folder).ensure(scenario);
        rehearsal.enter(scenario);
        return new Stage(
                scenario.rulebook(),
                scenario.accounts().stream().map(person -> person.login().value()).toList(),
                password,
                scenario.lookAt().cadres(),
                scenario.lookAt().cases());
    }
}
