package org.mingzhang.command.platform.desk;

import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.platform.HeapShare;
import org.mingzhang.platform.erasure.ErasedStreams;
import org.mingzhang.platform.erasure.Forgetful;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.PostgresEventStorageEngine;
import org.mingzhang.store.StoredEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk with the rulebooks packed with the program. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
    /** The part of the heap each of what is kept in memory here may take. */
    private static final int SHARE = 16;

    @Bean
    @ConditionalOnMissingBean
    Rulebooks rulebooks() {
        return RulebookLoader.fromClasspath();
    }

    @Bean
    RecordedStates recordedStates(EventStore events) {
        return new RecordedStates(events, HeapShare.ofEvents(SHARE));
    }

    @Bean
    Forgetful forgetfulStates(RecordedStates recorded) {
        return stream -> recorded.forget(StreamId.parse(stream));
    }

    @Bean
    AdoptedBooks adoptedBooks(RecordedStates recorded, Rulebooks rulebooks, Clock clock) {
        return new AdoptedBooks(recorded, rulebooks, clock);
    }

    /**
     * @param zone whose calendar days are the legal days
     */
    @Bean
    Desk desk(
            RecordedStates recorded,
            EventStore events,
            AdoptedBooks rulebooks,
            Clock clock,
            @Value("${mingzhang.zone}") ZoneId zone,
            ErasedStreams erased) {
        return new RecordingDesk(
                recorded, events, rulebooks, clock.withZone(zone), erased::catchUp);
    }

    /**
     * @param zone whose calendar days are the legal days
     */
    @Bean
    LotDesks lotDesks(
            StoredEvents stored,
            PostgresEventStorageEngine engine,
            AdoptedBooks rulebooks,
            Clock clock,
            @Value("${mingzhang.zone}") ZoneId zone) {
        return new LotDesks(
                stored, engine, rulebooks, clock.withZone(zone), HeapShare.ofEvents(SHARE));
    }
}
