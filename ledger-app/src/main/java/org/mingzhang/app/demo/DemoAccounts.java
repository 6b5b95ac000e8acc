package org.mingzhang.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.mingzhang.app.database.PrivateFolder;
import org.mingzhang.command.platform.upkeep.AccountChanges;
import org.mingzhang.platform.access.Accounts;

/**
 * The accounts of the demonstration. They share one random password, kept beside the data so that
 * the next run can show it again; a real ledger keeps no password anywhere.
 */
final class DemoAccounts {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Path file;

    DemoAccounts(Accounts accounts, AccountChanges changes, Path folder) {
        this.accounts = accounts;
        this.changes = changes;
        file = file(folder);
    }

    /** Makes a folder one of the demonstration, unless it is. */
    static void claim(Path folder) throws IOException {
        PrivateFolder.create(folder);
        password(file(folder));
    }

    /** Whether a folder is one of the demonstration. */
    static boolean claimed(Path folder) {
        return Files.exists(file(folder));
    }

    /** Creates who is missing, and answers the password of all of them. */
    String ensure(Scenario scenario) throws IOException {
        String password = password(file);
        List<Scenario.Person> missing =
                scenario.accounts().stream()
                        .filter(person -> accounts.find(person.login()).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            // At once, so that what the scenario enters afterwards stands where it always does.
            changes.recordAfter(() -> create(missing, scenario, password));
        }
        return password;
    }

    private void create(List<Scenario.Person> missing, Scenario scenario, String password) {
        for (Scenario.Person person : missing) {
            String first = accounts.create(person.login(), person.roles(), scenario.organs());
            accounts.changePassword(person.login(), first, password);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("demo-password");
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }
}
