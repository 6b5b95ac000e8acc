package org.mingzhang.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.mingzhang.platform.access.Accounts;

/**
 * The accounts of the demonstration. They share one random password, kept beside the data so that
 * the next run can show it again; a real ledger keeps no password anywhere.
 */
final class DemoAccounts {
    private final Accounts accounts;
    private final Path file;

    DemoAccounts(Accounts accounts, Path folder) {
        this.accounts = accounts;
        file = folder.resolve("demo-password");
    }

    /** Creates who is missing, and answers the password of all of them. */
    String ensure(Scenario scenario) throws IOException {
        String password = password();
        for (Scenario.Person person : scenario.accounts()) {
            if (accounts.find(person.login()).isEmpty()) {
                String first = accounts.create(person.login(), person.roles(), scenario.organs());
                accounts.changePassword(person.login(), first, password);
            }
        }
        return password;
    }

    private String password() throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file);
    }
}
