package org.mingzhang.store.axonserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.store.axonserver.SentEvents.append;
import static org.mingzhang.store.axonserver.SentEvents.event;
import static org.mingzhang.store.axonserver.SentEvents.key;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.EmbeddedLedger;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.append.Append;
import org.mingzhang.store.append.ClashException;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.GroupCommit;
import org.mingzhang.store.append.NewKey;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;
import org.mingzhang.store.axonserver.MemoryServer.Line;

/** What callers are told, and when. */
class AxonServerWriterTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final MemoryServer server = new MemoryServer();
    private final StoredEvents stored = new StoredEvents(LEDGER.app(), Sealing.NONE);
    private final GroupCommit appends = appends();
    private LedgerCopy copy = copying();

    @BeforeEach
    void start() {
        copy.start();
    }

    @AfterEach
    void stop() {
        appends.close();
        copy.close();
        LEDGER.empty();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void an_append_is_in_the_ledger_as_it_was_sent_when_it_is_answered() {
        appends.store(append(null, event("a", 0)));
        Append sent = append("C-1", event("a", 1), event("b", 0));

        assertThat(appends.store(sent)).isEqualTo(1);

        assertThat(server.size()).isEqualTo(3);
        StoredEvent read = stored.stream("a").getLast();
        assertThat(read.position()).isEqualTo(1);
        assertThat(read.eventId()).isEqualTo(sent.events().getFirst().eventId());
        assertThat(read.streamType()).isEqualTo("thing");
        assertThat(read.sequence()).isEqualTo(1);
        assertThat(read.payloadType()).isEqualTo("thing-done.v1");
        assertThat(read.payloadRevision()).isNull();
        assertThat(read.recordedAt()).isEqualTo(SentEvents.RECORDED_AT);
        assertThat(new String(read.payload(), UTF_8)).isEqualTo("{\"text\":null}");
        assertThat(new String(read.metaData(), UTF_8)).isEqualTo("{\"reason\":null}");
        StoredEvents.Entry entry = stored.entries(1, 1).getFirst();
        assertThat(new String(entry.digests(), UTF_8)).isEqualTo("digests of a 1");
        assertThat(new String(entry.sealed(), UTF_8)).isEqualTo("sealed");
        assertThat(stored.append("C-1").orElseThrow().events())
                .extracting(StoredEvent::streamId)
                .containsExactly("a", "b");
    }

    @Test
    void axon_server_gets_no_text_and_no_key_and_the_key_is_in_the_ledger_before() {
        List<String> keysThen = new ArrayList<>();
        server.beforeAppend(
                () -> keysThen.add(LEDGER.text("select count(*) from ledger.sealing_key")));
        NewKey key = key("a");

        appends.store(append(null, event("a", 0, key)));

        assertThat(keysThen).containsExactly("1");
        assertThat(key.stored()).isTrue();
        assertThat(server.event(0).toString()).contains("digests of a 0").doesNotContain("Wang");
        assertThat(server.event(0).toString()).doesNotContain("wrapped");
        assertThat(stored.entries(0, 1).getFirst().keyId()).isEqualTo(key.id());
        assertThat(stored.entries(0, 1).getFirst().wrapped()).isEqualTo(key.wrapped());
    }

    @Test
    void what_does_not_continue_its_stream_clashes_and_finds_in_the_ledger_what_was_first() {
        GroupCommit otherNode = appends();
        otherNode.store(append(null, event("a", 0)));

        assertThatThrownBy(() -> appends.store(append(null, event("a", 0))))
                .isInstanceOf(ClashException.class);

        assertThat(stored.stream("a")).hasSize(1);
        assertThat(appends.store(append(null, event("a", 1)))).isEqualTo(1);
        otherNode.close();
    }

    @Test
    void a_clash_harms_no_other_append_of_its_batch() {
        appends.store(append(null, event("a", 0)));

        LongSupplier good = appends.begin(append(null, event("b", 0)));
        LongSupplier late = appends.begin(append(null, event("a", 0)));
        LongSupplier last = appends.begin(append(null, event("b", 1)));

        assertThat(good.getAsLong()).isEqualTo(1);
        assertThatThrownBy(late::getAsLong).isInstanceOf(ClashException.class);
        assertThat(last.getAsLong()).isEqualTo(2);
    }

    @Test
    void a_repeated_id_is_never_sent_again() {
        appends.store(append("C-1", event("a", 0)));

        assertThatThrownBy(() -> appends.store(append("C-1", event("a", 1))))
                .isInstanceOf(DuplicateAppendException.class);
        LongSupplier first = appends.begin(append("C-2", event("a", 1)));
        LongSupplier again = appends.begin(append("C-2", event("b", 0)));

        assertThat(first.getAsLong()).isEqualTo(1);
        assertThatThrownBy(again::getAsLong).isInstanceOf(DuplicateAppendException.class);
        assertThat(server.size()).isEqualTo(2);
    }

    @Test
    void without_axon_server_nothing_was_appended() {
        appends.store(append(null, event("b", 0)));
        server.line(Line.DOWN);

        assertThatThrownBy(() -> appends.store(append("C-1", event("a", 0))))
                .isInstanceOf(NotAppendedException.class)
                .hasMessageContaining("out of reach");

        server.line(Line.WORKS);
        assertThat(appends.store(append("C-1", event("a", 0)))).isEqualTo(1);
    }

    @Test
    void a_lost_answer_leaves_the_outcome_unknown_and_the_repetition_finds_what_was_stored() {
        server.line(Line.LOSES_ANSWERS);
        assertThatThrownBy(() -> appends.store(append("C-1", event("a", 0))))
                .isInstanceOf(OutcomeUnknownException.class);
        server.line(Line.WORKS);

        assertThatThrownBy(() -> appends.store(append("C-1", event("a", 0))))
                .isInstanceOf(DuplicateAppendException.class);
        assertThat(stored.append("C-1")).isPresent();
        assertThat(server.size()).isEqualTo(1);
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_and_not_longer() {
        server.line(Line.SILENT);

        assertThatThrownBy(() -> appends.store(append(null, event("a", 0))))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void while_nobody_copies_one_append_is_unknown_and_no_more_are_sent() {
        copy.close();
        assertThatThrownBy(() -> appends.store(append("C-1", event("a", 0))))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> appends.store(append("C-2", event("b", 0))))
                .isInstanceOf(NotAppendedException.class)
                .hasMessageContaining("does not follow");
        assertThat(server.size()).isEqualTo(1);

        copy = copying();
        copy.start();
        eventually(() -> stored.head() == 0);

        assertThat(appends.store(append("C-2", event("b", 0)))).isEqualTo(1);
        assertThat(stored.append("C-1")).isPresent();
    }

    @Test
    void a_lost_database_harms_only_the_append_that_met_it() {
        appends.store(append(null, event("a", 0)));
        assertThat(LEDGER.endConnections("query like '%ledger%'")).isPositive();

        try {
            assertThat(appends.store(append("C-1", event("a", 1)))).isEqualTo(1);
        } catch (NotAppendedException nothing) {
            assertThat(server.size()).isEqualTo(1);
            assertThat(appends.store(append("C-1", event("a", 1)))).isEqualTo(1);
        } catch (OutcomeUnknownException unknown) {
            eventually(() -> stored.head() == 1);
        }
        assertThat(stored.append("C-1")).isPresent();
        assertThat(appends.store(append(null, event("a", 2)))).isEqualTo(2);
    }

    @Test
    void a_connection_lost_while_idle_harms_no_append() {
        try (GroupCommit idle = appends(Duration.ZERO)) {
            idle.store(append(null, event("a", 0)));
            assertThat(LEDGER.endConnections("query like 'select event_id, position%'"))
                    .isPositive();

            assertThat(idle.store(append(null, event("a", 1)))).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_cannot_listen_is_given_back() throws SQLException {
        DataSource pool = mock(DataSource.class);
        Connection broken = mock(Connection.class);
        when(pool.getConnection()).thenReturn(broken);
        when(broken.createStatement()).thenThrow(new SQLException("gone"));
        try (GroupCommit unlucky =
                new GroupCommit(
                        new AxonServerWriter(pool, server.connection(), PATIENCE),
                        1,
                        1,
                        Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> unlucky.store(append(null, event("a", 0))))
                    .isInstanceOf(NotAppendedException.class);
        }

        verify(broken).close();
        assertThat(server.size()).isZero();
    }

    private GroupCommit appends() {
        return appends(Duration.ofHours(1));
    }

    private GroupCommit appends(Duration idle) {
        return new GroupCommit(
                new AxonServerWriter(LEDGER.app(), server.connection(), PATIENCE, idle),
                100,
                100,
                Duration.ofSeconds(20));
    }

    private LedgerCopy copying() {
        return new LedgerCopy(LEDGER.app(), server.connection());
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
