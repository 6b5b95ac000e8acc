package org.mingzhang.command.platform.bus;

import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.mingzhang.platform.HeapShare;
import org.mingzhang.platform.erasure.Forgetful;
import org.mingzhang.store.append.Sequencer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The command bus, and the repositories of the aggregates behind it. */
@Configuration(proxyBeanMethods = false)
public class BusConfiguration {
    /** The part of the heap each of what is kept in memory here may take. */
    private static final int SHARE = 8;

    private static final int LOCK_ATTEMPT_MILLIS = 1_000;
    private static final int LOCK_ATTEMPTS = 60;

    @Bean
    CommandTypes commandTypes() {
        return CommandTypes.handledBy(FoundClasses.aggregates());
    }

    @Bean
    Cache aggregateCache() {
        return BoundedCache.ofAggregates(HeapShare.ofEvents(SHARE));
    }

    @Bean
    Forgetful forgetfulAggregates(Cache aggregateCache) {
        return aggregateCache::remove;
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(Cache aggregateCache, org.axonframework.config.Configuration axon) {
        return new DecidingCommandBus(
                aggregateCache, axon.messageMonitor(CommandBus.class, "commandBus"));
    }

    /**
     * Refused at the start, not at the first command.
     *
     * @param takeBack whether the ledger goes on without who numbered its events so far
     */
    @Bean
    @Profile("!axonserver")
    InitializingBean ownSequence(
            DataSource dataSource,
            @Value("${mingzhang.sequencer.take-back:false}") boolean takeBack) {
        return () -> {
            if (takeBack) {
                Sequencer.takeBack(dataSource);
            }
            Sequencer.requireOwn(dataSource);
        };
    }

    @Bean
    ConfigurerModule aggregates(Cache aggregateCache) {
        return configurer ->
                FoundClasses.aggregates()
                        .forEach(
                                type ->
                                        configurer.configureAggregate(
                                                repository(type, aggregateCache)));
    }

    /**
     * Cached aggregates live behind their lock: two commands never share one at the same time. A
     * command takes one lock only. Who waits for it looks through all locks for a deadlock, each
     * time an attempt ends: under load that took a thirtieth of all time while attempts were short.
     */
    public static <T> AggregateConfigurer<T> repository(Class<T> type, Cache cache) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCache(axon -> cache)
                .configureLockFactory(
                        axon ->
                                PessimisticLockFactory.builder()
                                        .lockAttemptTimeout(LOCK_ATTEMPT_MILLIS)
                                        .acquireAttempts(LOCK_ATTEMPTS)
                                        .build())
                .configureCommandTargetResolver(axon -> new CommandTarget());
    }
}
