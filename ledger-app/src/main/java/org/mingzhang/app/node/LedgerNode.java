package org.mingzhang.app.node;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzhang.app.database.DatabaseAccess;
import org.mingzhang.app.database.EmbeddedDatabase;
import org.mingzhang.app.database.SealingKey;
import org.mingzhang.keeper.LogPlace;
import org.mingzhang.platform.access.ConsoleNotice;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running process of the ledger; closing it stops the services before their database. */
public final class LedgerNode implements Closeable {
    /** Without a port nobody asks for endpoints and what guards them. */
    private static final Map<String, Object> LAZY =
            Map.of("spring.main.lazy-initialization", "true");

    private static final String NOTICE = "consoleNotice";

    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;

    private LedgerNode(EmbeddedDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** Both services and the keeper, answering on a port of this machine; 0 takes a free one. */
    public static LedgerNode serving(Path folder, int port, ConsoleNotice notice)
            throws IOException {
        return serving(folder, port, Map.of(NOTICE, notice));
    }

    /** The same by another clock than the machine's. */
    public static LedgerNode serving(Path folder, int port, ConsoleNotice notice, Clock clock)
            throws IOException {
        return serving(folder, port, Map.of(NOTICE, notice, "clock", clock));
    }

    private static LedgerNode serving(Path folder, int port, Map<String, Object> parts)
            throws IOException {
        Path data = folder.toAbsolutePath().normalize();
        LogPlace log = LogPlace.in(data);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("mingzhang.exports.folder", data.resolve("exports"));
        settings.put("mingzhang.log.folder", log.folder());
        settings.put("mingzhang.log.key-file", log.keyFile());
        settings.put("mingzhang.log.memory-file", log.memoryFile());
        if (Files.exists(policyFile(data))) {
            settings.put("mingzhang.log.policy-file", policyFile(data));
        }
        return start(folder, LedgerApplication.class, WebApplicationType.SERVLET, settings, parts);
    }

    /** Which witnesses are asked; without this file in the data folder nobody is. */
    public static Path policyFile(Path folder) {
        return folder.resolve("log-policy");
    }

    /** What is needed to enter something from the command line: no port, no projections. */
    public static LedgerNode entering(Path folder, ConsoleNotice notice) throws IOException {
        return start(
                folder,
                EnteringApplication.class,
                WebApplicationType.NONE,
                LAZY,
                Map.of(NOTICE, notice));
    }

    /** What is needed to read something from the command line: no port. */
    public static LedgerNode reading(Path folder, ConsoleNotice notice) throws IOException {
        return start(
                folder,
                ReadingApplication.class,
                WebApplicationType.NONE,
                LAZY,
                Map.of(NOTICE, notice));
    }

    /** A part of the services. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A connection of the owner, for what the services themselves may not. */
    public Connection ownerConnection() throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(access.url(), DatabaseAccess.OWNER, access.owner());
    }

    /** The port the pages answer on. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** True when another process had the database running already. */
    public boolean joined() {
        return database.joined();
    }

    @Override
    public void close() throws IOException {
        try {
            context.close();
        } finally {
            database.close();
        }
    }

    private static LedgerNode start(
            Path folder,
            Class<?> application,
            WebApplicationType web,
            Map<String, Object> more,
            Map<String, Object> parts)
            throws IOException {
        // The framework advertises a hosted console; nothing here ever leaves the machine.
        System.setProperty("disable-axoniq-console-message", "true");
        EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        try {
            Map<String, Object> settings = new LinkedHashMap<>(settings(database.access()));
            settings.put("mingzhang.sealing-key-file", new SealingKey(folder).file());
            settings.putAll(more);
            return new LedgerNode(
                    database,
                    new SpringApplicationBuilder(application)
                            .web(web)
                            .bannerMode(Banner.Mode.OFF)
                            .logStartupInfo(false)
                            // The order of the stops matters: services, then database.
                            .registerShutdownHook(false)
                            .initializers(
                                    context ->
                                            parts.forEach(
                                                    context.getBeanFactory()::registerSingleton))
                            .run(arguments(settings)));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static Map<String, Object> settings(DatabaseAccess access) {
        return Map.of(
                "mingzhang.db.url", access.url(),
                "mingzhang.db.user", DatabaseAccess.APP,
                "mingzhang.db.password", access.app(),
                "mingzhang.db.owner-user", DatabaseAccess.OWNER,
                "mingzhang.db.owner-password", access.owner());
    }

    /** Arguments win over files: a stray setting cannot point the services elsewhere. */
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
