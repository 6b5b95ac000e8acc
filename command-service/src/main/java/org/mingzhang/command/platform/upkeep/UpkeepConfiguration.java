package org.mingzhang.command.platform.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.mingzhang.command.platform.door.CommandDoor;
import org.mingzhang.platform.Repeatedly;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.rulebook.file.Rulebooks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recorded under the rulebook a command is decided under when it names none. */
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {
    @Bean
    OwnRecords ownRecords(
            CommandDoor door,
            EventStore events,
            Rulebooks books,
            @Value("${mingzhang.rulebook}") String rulebook) {
        return new OwnRecords(door, events, books.byId(rulebook));
    }

    @Bean
    LogKeyEnds logKeyEnds(OwnRecords records) {
        return new LogKeyEnds(records);
    }

    @Bean
    PolicyChanges policyChanges(OwnRecords records) {
        return new PolicyChanges(records);
    }

    /** Where the public log is within reach. */
    @Bean
    @ConditionalOnProperty("mingzhang.log.folder")
    Repeatedly logKeyFollower(LogKeyEnds ends, @Value("${mingzhang.log.folder}") Path folder) {
        return following("log-keys", ends::recordMissing, folder);
    }

    /** Where the public log is within reach. */
    @Bean
    @ConditionalOnProperty("mingzhang.log.folder")
    Repeatedly policyFollower(
            PolicyChanges changes, @Value("${mingzhang.log.folder}") Path folder) {
        return following("log-policy", changes::recordMissing, folder);
    }

    @Bean
    TwinRoots twinRoots(OwnRecords records, Clock clock) {
        return new TwinRoots(records, clock);
    }

    /** Where the public log is within reach. */
    @Bean
    @ConditionalOnProperty("mingzhang.log.folder")
    Repeatedly twinFollower(TwinRoots roots, @Value("${mingzhang.log.folder}") Path folder) {
        return following("log-twin", roots::recordDue, folder);
    }

    @Bean
    AccountChanges accountChanges(
            OwnRecords records, AccessAudit audit, Accounts accounts, RosterTable table) {
        return new AccountChanges(records, audit, accounts, table);
    }

    /** Where requests are served; a command line that changes an account records that itself. */
    @Bean
    @ConditionalOnWebApplication
    Repeatedly accountFollower(AccountChanges changes) {
        return following(new ChangeFollower("accounts", changes::recordMissing), "accounts");
    }

    private static Repeatedly following(String what, ChangeFollower.Changes changes, Path folder) {
        return following(new ChangeFollower(what, changes, folder), what);
    }

    private static Repeatedly following(ChangeFollower follower, String what) {
        return new Repeatedly(what, Duration.ofSeconds(2), follower::look);
    }
}
