package org.mingzhang.command.platform.bus;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.mingzhang.platform.HeapShare;
import org.mingzhang.platform.erasure.Forgetful;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The command bus, and the repositories of the aggregates behind it. */
@Configuration(proxyBeanMethods = false)
public class BusConfiguration {
    /** The part of the heap each of what is kept in memory here may take. */
    private static final int SHARE = 8;

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

    /** Between nodes: all commands of one stream go to the same, which has it in its cache. */
    @Bean
    @Profile("axonserver")
    RoutingStrategy routingStrategy() {
        return CommandTarget::identifierOf;
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

    /** Cached aggregates live behind their lock: two commands never share one at the same time. */
    public static <T> AggregateConfigurer<T> repository(Class<T> type, Cache cache) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureCache(axon -> cache)
                .configureLockFactory(axon -> PessimisticLockFactory.usingDefaults())
                .configureCommandTargetResolver(axon -> new CommandTarget());
    }
}
