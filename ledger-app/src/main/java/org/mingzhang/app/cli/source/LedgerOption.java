package org.mingzhang.app.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.cli.CommandFault;
import org.mingzhang.app.cli.FolderOption;
import org.mingzhang.app.cli.Terminal;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.database.SealingKey;
import org.mingzhang.app.source.FolderFiles;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.source.LedgerSource.Part;
import org.mingzhang.app.source.LoginRights;
import org.mingzhang.app.source.ReadOnlyLogin;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.merkle.policy.MalformedPolicy;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.merkle.policy.SignedPolicy;
import org.mingzhang.merkle.tile.ServedLog;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.MasterKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which ledger a command reads: a data folder, or a database and the public log of separate
 * services, as another administrator reaches them.
 */
public final class LedgerOption {
    @Mixin private FolderOption data = new FolderOption();

    @Option(names = "--database", paramLabel = "JDBC-URL", descriptionKey = "source.database")
    private @Nullable String database;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "source.user")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "source.password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--app-user", paramLabel = "NAME", descriptionKey = "source.app-user")
    private String application = DatabaseAccess.APP;

    @Option(names = "--log", paramLabel = "DIR|URL", descriptionKey = "source.log")
    private @Nullable String log;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "source.policy")
    private @Nullable Path policy;

    @Option(names = "--sealing-key", paramLabel = "FILE", descriptionKey = "source.sealing-key")
    private @Nullable Path sealingKey;

    private boolean elsewhere() {
        return database != null;
    }

    /** Complains when what was typed makes no sense, before anything is opened. */
    public void check() {
        if (!elsewhere()) {
            data.existing();
        } else if (user == null || log == null) {
            throw CommandFault.usage(
                    "--database 须与 --user 和 --log 一起给出", "--database needs --user and --log");
        }
    }

    /** Opens it. What the login may do too much, or cannot see, is told on standard error. */
    public OpenedLedger open(Terminal terminal) throws IOException {
        check();
        return elsewhere() ? there(terminal) : here();
    }

    private OpenedLedger here() throws IOException {
        Path folder = data.existing();
        EventSealing sealing = new EventSealing(MasterKey.read(new SealingKey(folder).file()));
        Policy trusted = trusted();
        Function<String, Optional<byte[]>> files = files(LogPlace.in(folder).folder().toString());
        EmbeddedDatabase opened = EmbeddedDatabase.open(folder);
        DatabaseAccess access = opened.access();
        return new OpenedLedger(
                new LedgerSource(
                        new ReadOnlyLogin(access.url(), DatabaseAccess.APP, access.app()),
                        DatabaseAccess.APP,
                        files,
                        trusted,
                        sealing,
                        EnumSet.allOf(Part.class)),
                // Nobody else in the folder: nobody serves it, and its log stands still.
                opened.joined() || log != null,
                opened::close);
    }

    private OpenedLedger there(Terminal terminal) throws IOException {
        String password =
                passwordFile == null ? null : Files.readString(passwordFile).stripTrailing();
        ReadOnlyLogin login = new ReadOnlyLogin(given(database), given(user), password);
        EventSealing sealing =
                sealingKey == null ? null : new EventSealing(MasterKey.read(sealingKey));
        LoginRights rights = LoginNotices.tell(login, application, sealing != null, terminal);
        return new OpenedLedger(
                new LedgerSource(
                        login, application, files(given(log)), trusted(), sealing, rights.sees()),
                /* served= */ true,
                () -> {});
    }

    private Function<String, Optional<byte[]>> files(String usual) {
        String place = log == null ? usual : log;
        if (!ServedLog.isAddress(place)) {
            return new FolderFiles(Path.of(place));
        }
        try {
            return new ServedLog(place);
        } catch (IllegalArgumentException malformed) {
            throw CommandFault.usage("不是网址：" + place, "Not an address: " + place);
        }
    }

    private @Nullable Policy trusted() throws IOException {
        if (policy == null) {
            return null;
        }
        try {
            return SignedPolicy.read(Files.readAllBytes(policy));
        } catch (MalformedPolicy malformed) {
            throw CommandFault.usage("信任策略读不懂：" + policy, "The policy cannot be read: " + policy);
        }
    }

    private static String given(@Nullable String checked) {
        return Objects.requireNonNull(checked);
    }
}
