package org.mingzhang.app.watch;

import static org.springframework.http.HttpMethod.GET;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.source.LedgerSource;
import org.mingzhang.app.source.LedgerSource.Part;
import org.mingzhang.app.source.ReadOnlyLogin;
import org.mingzhang.app.watch.record.FindingRecords;
import org.mingzhang.app.watch.web.WatchAdvice;
import org.mingzhang.app.watch.web.WatchEndpoint;
import org.mingzhang.app.watch.web.WatchPageEndpoint;
import org.mingzhang.command.platform.upkeep.OwnRecords;
import org.mingzhang.merkle.tile.TiledLog;
import org.mingzhang.platform.Repeatedly;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.db.DatabaseSettings;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The watch of a ledger that is served, with its health and its meters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mingzhang.log.folder") // what is watched is held against the log
@Import({WatchEndpoint.class, WatchPageEndpoint.class, WatchAdvice.class})
public class WatchConfiguration {
    private static final String PREFIX = "mingzhang.watch.";

    private static final AccountId WATCH = new AccountId("watch");
    private static final String REASON = "核对发现 (found by the watch)";

    @Bean
    FindingRecords findingRecords(OwnRecords own, Clock clock) {
        return new FindingRecords(
                () -> own.state(UpkeepEvent.WATCH),
                (command, occasion) -> own.record(command, WATCH, REASON, occasion),
                clock);
    }

    @Bean
    Repeatedly findingRecorder(FindingRecords records) {
        return new Repeatedly("watch-records", Duration.ofSeconds(1), records::catchUp);
    }

    @Bean
    WatchedLedger watchedLedger(
            DatabaseSettings database,
            EventSealing sealing,
            Rulebooks books,
            Clock clock,
            FindingRecords records,
            @Value("${mingzhang.log.folder}") Path log) {
        return new WatchedLedger(
                new LedgerSource(
                        new ReadOnlyLogin(database.url(), database.user(), database.password()),
                        database.user(),
                        TiledLog.below(log),
                        /* trusted= */ null,
                        sealing,
                        EnumSet.allOf(Part.class)),
                books,
                clock,
                clock.instant(),
                finding -> {},
                records);
    }

    /** Findings name no case and no person, so the administrator may see them. */
    @Bean
    RouteAccess watchRoutes() {
        return () ->
                List.of(
                        Route.roles(GET, "/api/v1/watch", Role.ADMIN, Role.REVIEWER),
                        Route.roles(GET, "/watch", Role.ADMIN, Role.REVIEWER));
    }

    /** Begins when everything else runs, and ends before it. */
    @Bean
    SmartLifecycle watchLifecycle(WatchedLedger ledger) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                ledger.watch().start();
                running = true;
            }

            @Override
            public void stop() {
                ledger.watch().close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    HealthIndicator watchHealthIndicator(WatchedLedger ledger) {
        return () -> {
            List<Finding> findings = ledger.watch().findings();
            List<CheckStatus> blind =
                    ledger.watch().status().stream().filter(each -> each.why() != null).toList();
            Health.Builder health = blind.isEmpty() ? Health.up() : Health.outOfService();
            if (!findings.isEmpty()) {
                health = Health.down().withDetail("first", findings.getFirst().text().en());
            }
            return health.withDetail("findings", findings.size())
                    .withDetail("notLooking", blind.stream().map(CheckStatus::name).toList())
                    .build();
        };
    }

    @Bean
    MeterBinder watchMeters(WatchedLedger ledger, Clock clock) {
        Watch watch = ledger.watch();
        return registry -> {
            Gauge.builder(PREFIX + "findings", watch, each -> each.findings().size())
                    .description("things found that are not as they must be, since the start")
                    .register(registry);
            for (int i = 0; i < watch.status().size(); i++) {
                int index = i;
                String name = watch.status().get(i).name();
                Gauge.builder(
                                PREFIX + "age",
                                watch,
                                each -> age(each.status().get(index).at(), clock))
                        .tag("check", name)
                        .description("since the check was last completed")
                        .baseUnit("seconds")
                        .register(registry);
                Gauge.builder(
                                PREFIX + "progress",
                                watch,
                                each -> each.status().get(index).progress())
                        .tag("check", name)
                        .description("events the look that is under way has read")
                        .register(registry);
            }
        };
    }

    private static double age(@Nullable Instant at, Clock clock) {
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }
}
