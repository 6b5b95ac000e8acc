package org.mingzhang.command.platform.desk;

import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.command.platform.bus.BoundedCache;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk with the rulebooks packed with the program. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Rulebooks rulebooks() {
        return RulebookLoader.fromClasspath();
    }

    /**
     * @param zone whose calendar days are the legal days
     */
    @Bean
    Desk desk(
            EventStore events,
            Rulebooks rulebooks,
            Clock clock,
            @Value("${mingzhang.zone}") ZoneId zone,
            @Value("${mingzhang.command.cached-states}") int cachedStates) {
        RecordedStates recorded = new RecordedStates(events, new BoundedCache(cachedStates));
        return new RecordingDesk(
                recorded,
                events,
                new AdoptedBooks(recorded, rulebooks, clock),
                clock.withZone(zone));
    }
}
