package org.mingzhang.command.platform.door;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.answers.FirstAnswers;
import org.mingzhang.command.platform.answers.Refusals;
import org.mingzhang.command.platform.bus.CommandTypes;
import org.mingzhang.command.platform.bus.FoundClasses;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.command.platform.reading.SealedFields;
import org.mingzhang.command.platform.reading.SubmissionReader;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.sealing.Fingerprints;
import org.mingzhang.platform.sealing.MasterKey;
import org.mingzhang.platform.security.Actor;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.store.StoredEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** The door and whom it is open to. */
@Configuration(proxyBeanMethods = false)
@Import(CommandEndpoint.class)
public class DoorConfiguration {
    @Bean
    RouteAccess commandRoutes() {
        return () ->
                List.of(
                        Route.roles(HttpMethod.POST, "/api/v1/commands/*", Role.RECORDER),
                        Route.roles(HttpMethod.POST, "/api/v1/commands/*/approval", Role.APPROVER),
                        Route.signedIn(HttpMethod.GET, "/api/v1/commands"),
                        Route.roles(
                                HttpMethod.GET,
                                "/api/v1/receipts/*",
                                Role.RECORDER,
                                Role.APPROVER,
                                Role.REVIEWER));
    }

    @Bean
    ActingFor actingFor() {
        return Actor::mayActFor;
    }

    @Bean
    OfferedCommands offeredCommands(CommandTypes types) {
        return new OfferedCommands(types);
    }

    @Bean
    SubmissionReader submissionReader(
            Rulebooks rulebooks,
            @Value("${mingzhang.rulebook}") String defaultRulebook,
            Fingerprints fingerprints,
            Clock clock,
            @Value("${mingzhang.zone}") ZoneId zone) {
        return new SubmissionReader(
                rulebooks, defaultRulebook, new SealedFields(fingerprints, clock.withZone(zone)));
    }

    @Bean
    Fingerprints fingerprints(MasterKey master) {
        return new Fingerprints(master);
    }

    @Bean
    Refusals refusals() {
        return new Refusals(FoundClasses.refusals());
    }

    @Bean
    CommandDoor commandDoor(
            CommandBus bus, FirstAnswers firstAnswers, EventStore events, Refusals refusals) {
        return new CommandDoor(bus, firstAnswers, new Approvals(events), refusals);
    }

    @Bean
    FirstAnswers firstAnswers(StoredEvents stored, Refusals refusals) {
        return new FirstAnswers(stored, refusals);
    }
}
