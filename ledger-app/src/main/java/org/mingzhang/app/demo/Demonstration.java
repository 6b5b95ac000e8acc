package org.mingzhang.app.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.rulebook.file.Rulebooks;

/** Prepares accounts and scenario of the demonstration on a running ledger. */
public final class Demonstration {
    private final Rehearsal rehearsal;
    private final Accounts accounts;

    public Demonstration(
            CommandTypes commands,
            SubmissionReader reader,
            CommandDoor door,
            Accounts accounts,
            Rulebooks books) {
        rehearsal = new Rehearsal(commands, reader, door, books);
        this.accounts = accounts;
    }

    /** Where to look, and as whom. */
    public record Stage(
            List<String> logins, String password, List<String> cadres, List<String> cases) {}

    /** Enters what is missing. Running it again goes on with the same records. */
    public Stage prepare(Path folder) throws IOException {
        Scenario scenario = Scenario.packed();
        String password = new DemoAccounts(accounts, folder).ensure(scenario);
        rehearsal.enter(scenario);
        return new Stage(
                scenario.accounts().stream().map(person -> person.login().value()).toList(),
                password,
                scenario.lookAt().cadres(),
                scenario.lookAt().cases());
    }
}
