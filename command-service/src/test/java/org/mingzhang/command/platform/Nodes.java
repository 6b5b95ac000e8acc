package org.mingzhang.command.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.command.CommandServiceApplication;
import org.mingzhang.testkit.SealingKeys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Command services as they run in production, on one PostgreSQL that lives as long as the tests.
 */
public final class Nodes {
    private static final EmbeddedPostgres POSTGRES = start();

    private Nodes() {}

    /** A new, empty ledger. */
    public static void createLedger(String name) {
        superuser().sql("create database " + name + " owner test_owner").update();
    }

    /** One more service on a ledger. */
    public static Node join(String ledger) {
        return join(ledger, context -> {});
    }

    /** One more service, with something of its own in it. */
    public static Node join(
            String ledger, ApplicationContextInitializer<ConfigurableApplicationContext> own) {
        return join(ledger, own, Map.of());
    }

    /** One more service, with settings of its own. */
    public static Node join(String ledger, Map<String, Object> settings) {
        return join(ledger, context -> {}, settings);
    }

    private static Node join(
            String ledger,
            ApplicationContextInitializer<ConfigurableApplicationContext> own,
            Map<String, Object> settings) {
        String url = "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + ledger;
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CommandServiceApplication.class)
                        .initializers(own)
                        .properties(
                                Map.of(
                                        "server.port",
                                        "0",
                                        "mingzhang.db.url",
                                        url,
                                        "mingzhang.db.user",
                                        "test_app",
                                        "mingzhang.db.owner-user",
                                        "test_owner",
                                        SealingKeys.SETTING,
                                        SealingKeys.file().toString(),
                                        "mingzhang.zone",
                                        "Asia/Shanghai",
                                        "spring.main.banner-mode",
                                        "off",
                                        "logging.level.root",
                                        "warn"))
                        .run(arguments(settings));
        return new Node(context);
    }

    /** Arguments win over what the service brings along. */
    private static String[] arguments(Map<String, Object> settings) {
        return Stream.concat(
                        Stream.of("--server.port=0"),
                        settings.entrySet().stream()
                                .map(each -> "--" + each.getKey() + "=" + each.getValue()))
                .toArray(String[]::new);
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(POSTGRES.getPostgresDatabase());
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            JdbcClient superuser = JdbcClient.create(postgres.getPostgresDatabase());
            superuser.sql("create role test_owner login").update();
            superuser.sql("create role test_app login").update();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
