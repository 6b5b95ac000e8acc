package org.mingzhang.store.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.postgresql.ds.PGSimpleDataSource;

/** What one batch does when some of its appends cannot be stored. */
class AppendWriterTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final AppendWriter writer = writer(LEDGER.app());
    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);

    @AfterEach
    void end() {
        writer.close();
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void a_whole_batch_is_stored_in_its_order() {
        Append a = append(null, event("a", 0), event("a", 1));
        Append b = append(null, event("b", 0));
        Append more = append(null, event("a", 2));

        writer.write(List.of(a, b, more));

        assertThat(await(a)).isZero();
        assertThat(await(b)).isEqualTo(2);
        assertThat(await(more)).isEqualTo(3);
    }

    @Test
    void stale_appends_are_refused_and_the_others_kept() {
        Append good = append(null, event("a", 0));
        Append gap = append(null, event("b", 4));
        Append follower = append(null, event("b", 5));
        Append late = append(null, event("c", 0));

        writer.write(List.of(good, gap, follower, late));

        assertThat(await(good)).isZero();
        assertThat(await(late)).isEqualTo(1);
        assertClash(gap);
        assertClash(follower);
    }

    @Test
    void a_repeated_append_id_is_refused_and_the_others_kept() {
        Append first = append("C-1", event("a", 0));
        Append other = append("C-2", event("b", 0));
        Append repeated = append("C-1", event("c", 0));
        Append last = append("C-3", event("d", 0));

        writer.write(List.of(first, other, repeated, last));

        assertThat(await(first)).isZero();
        assertThat(await(other)).isEqualTo(1);
        assertThatThrownBy(() -> await(repeated)).isInstanceOf(DuplicateAppendException.class);
        assertThat(await(last)).isEqualTo(2);
        assertThat(stored.head()).isEqualTo(2);
        assertThat(stored.stream("c")).isEmpty();
    }

    @Test
    void appends_taken_together_keep_their_ids() {
        Append both =
                Append.together(
                        List.of(
                                append("C-1", event("a", 0), event("b", 0)),
                                append("C-2", event("a", 1))));

        writer.write(List.of(append(null, event("z", 0)), both));

        assertThat(await(both)).isEqualTo(1);
        assertThat(stored.append("C-1").orElseThrow().events()).hasSize(2);
        assertThat(stored.append("C-2").orElseThrow().events())
                .singleElement()
                .satisfies(event -> assertThat(event.position()).isEqualTo(3));
    }

    @Test
    void of_appends_taken_together_none_is_stored_when_one_cannot_be() {
        writer.write(List.of(append("C-0", event("a", 0))));
        Append stale =
                Append.together(
                        List.of(
                                append("C-1", event("b", 0)),
                                append("C-2", event("a", 0)),
                                append("C-3", event("c", 0))));
        Append repeated =
                Append.together(
                        List.of(append("C-4", event("b", 0)), append("C-0", event("d", 0))));
        Append other = append(null, event("e", 0));

        writer.write(List.of(stale, repeated, other));

        assertClash(stale);
        assertThatThrownBy(() -> await(repeated))
                .isInstanceOfSatisfying(
                        DuplicateAppendException.class,
                        duplicate -> assertThat(duplicate.appendId()).isEqualTo("C-0"));
        assertThat(await(other)).isEqualTo(1);
        assertThat(stored.head()).isEqualTo(1);
    }

    @Test
    void a_taken_event_id_is_refused_and_the_others_kept() {
        NewEvent event = event("a", 0);
        NewEvent sameId =
                new NewEvent(
                        event.eventId(),
                        "t",
                        "b",
                        0,
                        "p",
                        null,
                        Instant.EPOCH,
                        new byte[0],
                        new byte[0],
                        event.sealed());
        Append first = append(null, event);
        Append clash = append(null, sameId);
        Append last = append(null, event("c", 0));

        writer.write(List.of(first, clash, last));

        assertThat(await(first)).isZero();
        assertClash(clash);
        assertThat(await(last)).isEqualTo(1);
    }

    @Test
    void a_lost_connection_leaves_the_outcome_unknown_and_the_next_append_connects_again()
            throws Exception {
        Append lost = append(null, event("a", 0));
        try (Connection fence = LEDGER.holdHead()) {
            Thread writing = Thread.ofVirtual().start(() -> writer.write(List.of(lost)));
            while (LEDGER.endConnections("wait_event_type = 'Lock'") == 0) {
                Thread.onSpinWait();
            }
            writing.join();
            fence.rollback();
        }
        assertThatThrownBy(() -> await(lost))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("Lost the database");

        Append next = append(null, event("b", 0));
        writer.write(List.of(next));
        assertThat(await(next)).isEqualTo(stored.head());
    }

    @Test
    void a_connection_lost_while_idle_harms_no_append() {
        PGSimpleDataSource unpooled = new PGSimpleDataSource();
        unpooled.setUrl(LEDGER.url());
        unpooled.setUser(EmbeddedLedger.APP);
        AppendWriter idle = new AppendWriter(unpooled, Duration.ZERO);
        Append before = append(null, event("a", 0));
        idle.write(List.of(before));
        assertThat(LEDGER.endConnections("query like '%ledger.head%'")).isPositive();

        Append after = append(null, event("a", 1));
        idle.write(List.of(after));

        assertThat(await(before)).isZero();
        assertThat(await(after)).isEqualTo(1);
        idle.close();
    }

    @Test
    void without_a_database_nothing_was_appended() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        Append append = append(null, event("a", 0));

        writer(nowhere).write(List.of(append));

        assertThatThrownBy(() -> await(append)).isInstanceOf(NotAppendedException.class);
    }

    private static AppendWriter writer(DataSource dataSource) {
        return new AppendWriter(dataSource, Duration.ofHours(1));
    }

    private static void assertClash(Append append) {
        assertThatThrownBy(() -> await(append)).isInstanceOf(ClashException.class);
    }

    private static long await(Append append) {
        append.claim(); // as the batch does
        return append.await();
    }

    static Append append(@Nullable String id, NewEvent... events) {
        return new Append(List.of(events), id);
    }

    static NewEvent event(String stream, long sequence) {
        NewEvent event =
                new NewEvent(
                        UUID.randomUUID().toString(),
                        "type",
                        stream,
                        sequence,
                        "payload",
                        null,
                        Instant.EPOCH,
                        new byte[] {1},
                        new byte[] {2},
                        null);
        return event.sealedAs(Sealing.NONE.seal(event));
    }
}
