package org.mingzhang.command.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.rulebook.event.RuleVerified;
import org.mingzhang.rulebook.event.RulebookAdopted;
import org.mingzhang.rulebook.event.RulebookAmended;
import org.mingzhang.rulebook.event.RulebookEvent;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.RulebookId;
import org.mingzhang.shared.StreamId;

/**
 * Which rules a command meets: as packed, as adopted, as verified, and when a node learns of it.
 */
class AdoptedBooksTest {
    private static final Rulebooks PACKED =
            RulebookLoader.fromDirectory(Path.of("src/test/resources/jurisdictions"));
    private static final RulebookId ID = new RulebookId("atlantis");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final StreamId CASE = new CaseId("case-1").stream();
    private static final ContentDigest FIRST = PACKED.editions("atlantis").getFirst().digest();

    private final EventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private Instant now = Instant.parse("2026-06-01T00:00:00Z");
    private long next;
    private final AdoptedBooks books =
            new AdoptedBooks(new RecordedStates(store, 10), PACKED, () -> now);

    @Test
    void a_book_nobody_adopted_applies_in_its_newest_version_as_packed() {
        assertThat(book().version()).hasToString("atlantis@2");
    }

    @Test
    void an_adopted_version_applies_with_what_was_verified_and_is_named_exactly() {
        record(new RulebookAdopted(ID, "1", FIRST, DAY), verified("ATL-7"));
        assertThat(book().version()).hasToString("atlantis@1+2");
        assertThat(book().notice().basis().verified()).isTrue();
        assertThat(book().appeals().getFirst().basis().verified()).isFalse();
    }

    @Test
    void another_nodes_entry_is_in_force_within_half_a_second() {
        record(new RulebookAdopted(ID, "1", FIRST, DAY));
        assertThat(book().notice().basis().verified()).isFalse();
        record(verified("ATL-7"));
        assertThat(book().version()).as("kept").hasToString("atlantis@1+1");
        now = now.plusMillis(500);
        assertThat(book().version()).hasToString("atlantis@1+2");
        assertThat(book().notice().basis().verified()).isTrue();
    }

    @Test
    void this_nodes_entry_is_in_force_at_once() {
        record(new RulebookAdopted(ID, "1", FIRST, DAY));
        assertThat(book().notice().workingDays()).isEqualTo(3);
        record(
                new RulebookAmended(
                        ID,
                        "1",
                        "2",
                        PACKED.newest("atlantis").digest(),
                        List.of("ATL-7"),
                        "tablet",
                        DAY));
        books.changed("atlantis");
        assertThat(book().version()).hasToString("atlantis@2+2");
        assertThat(book().notice().workingDays()).isEqualTo(5);
    }

    @Test
    void nothing_is_decided_under_an_altered_or_missing_version_but_its_own_amendment() {
        record(new RulebookAdopted(ID, "1", new ContentDigest("f".repeat(64)), DAY));
        assertThatThrownBy(this::book)
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining("RULEBOOK_ALTERED");
        assertThat(books.of("atlantis", ID.stream()).version()).hasToString("atlantis@2");
    }

    private Rulebook book() {
        return books.of("atlantis", CASE);
    }

    private static RuleVerified verified(String rule) {
        return new RuleVerified(ID, "1", rule, "tablet", new AccountId("reader"), DAY);
    }

    private void record(RulebookEvent... events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (RulebookEvent event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "rulebook", ID.stream().toString(), next++, event));
        }
        store.publish(messages);
    }
}
