package org.mingzhang.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.store.append.NewEvent;
import org.mingzhang.store.append.NewKey;
import org.mingzhang.store.append.Sealed;

/** What the store does with the parts of an event, whatever parts them. */
class SealingTest {
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    private final Capitals sealing = new Capitals();
    private final PostgresEventStorageEngine engine =
            PostgresEventStorageEngine.builder()
                    .dataSource(LEDGER.app())
                    .sealing(sealing)
                    .eventSerializer(TestSerializer.xStreamSerializer())
                    .snapshotSerializer(TestSerializer.xStreamSerializer())
                    .build();

    @BeforeEach
    void empty() {
        LEDGER.empty();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @Test
    void what_is_read_is_what_was_appended_and_the_row_holds_no_text() {
        append("a", 0, "Wang");

        assertThat(read("a")).isEqualTo("Wang");
        assertThat(LEDGER.text("select convert_from(payload, 'UTF8') from ledger.event"))
                .isEqualTo("<string>----</string>");
        assertThat(LEDGER.text("select convert_from(digests, 'UTF8') from ledger.event"))
                .isEqualTo("digests");
    }

    @Test
    void a_key_is_stored_once_and_with_the_first_event_that_needs_it() {
        append("a", 0, "Wang");
        append("a", 1, "Li");
        append("b", 0, "Zhao");

        assertThat(
                        LEDGER.text(
                                "select string_agg(scope, ',' order by scope) from ledger.sealing_key"))
                .isEqualTo("a,b");
    }

    @Test
    void a_key_that_came_with_a_refused_append_comes_again_with_the_next() {
        append("a", 0, "Wang");
        sealing.forget("a");
        assertThatThrownBy(() -> append("a", 0, "Li")).isInstanceOf(RuntimeException.class);
        assertThat(LEDGER.text("select count(*) from ledger.sealing_key")).isEqualTo("1");

        append("a", 1, "Li");
        assertThat(LEDGER.text("select count(*) from ledger.sealing_key")).isEqualTo("2");
        assertThat(read("a")).isEqualTo("Wang");
    }

    @Test
    void without_its_key_an_event_is_read_as_the_row_has_it() {
        append("a", 0, "Wang");
        LEDGER.execute("delete from ledger.sealing_key where scope = 'a'");

        assertThat(read("a")).isEqualTo("----");
    }

    @Test
    void an_erasing_event_takes_the_keys_of_its_stream_up_to_itself_and_no_other() {
        SealingKeys keys = new SealingKeys(LEDGER.app());
        append("a", 0, "Wang");
        append("b", 0, "Zhao");
        append("a", 1, "Li");
        append("a", 2, "Why");
        assertThat(keys.erasures(-1)).isEmpty();
        LEDGER.execute(
                """
                alter table ledger.event disable trigger event_is_immutable;
                update ledger.event set payload_type = 't.personal-data-erased.v1'
                where position = 3;
                alter table ledger.event enable always trigger event_is_immutable;
                """);
        sealing.forget("a");
        append("a", 3, "Sun");

        assertThat(keys.erasures(-1)).containsExactly(new SealingKeys.Erasure("a", 3));
        assertThat(keys.erasures(3)).isEmpty();
        for (int i = 0; i < 2; i++) {
            keys.erasures(-1).forEach(keys::destroy);
            assertThat(read("a", 0)).isEqualTo("----");
            assertThat(read("a", 1)).isEqualTo("----");
            assertThat(read("a", 3)).as("recorded afterwards").isEqualTo("Sun");
            assertThat(read("b", 0)).isEqualTo("Zhao");
        }
    }

    @Test
    void a_key_never_becomes_another() {
        append("a", 0, "Wang");
        assertThatThrownBy(() -> LEDGER.execute("update ledger.sealing_key set wrapped = ''"))
                .hasMessageContaining("append-only");
    }

    private void append(String stream, long sequence, String text) {
        engine.appendEvents(new GenericDomainEventMessage<>("t", stream, sequence, text));
    }

    private String read(String stream) {
        return read(stream, 0);
    }

    private String read(String stream, long sequence) {
        return (String) engine.readEvents(stream, sequence).next().getPayload();
    }

    /** Puts the text of an event away, and a line in its place. */
    private static final class Capitals implements Sealing {
        private final Map<String, NewKey> keys = new HashMap<>();

        @Override
        public Sealed seal(NewEvent event) {
            byte[] open =
                    new String(event.payload(), UTF_8)
                            .replaceAll("[A-Z]\\w+", "----")
                            .getBytes(UTF_8);
            NewKey key =
                    keys.computeIfAbsent(
                            event.streamId(),
                            scope ->
                                    new NewKey(
                                            UUID.randomUUID().toString().getBytes(UTF_8),
                                            scope,
                                            new byte[] {1}));
            return new Sealed(
                    open,
                    event.metaData(),
                    key.id(),
                    key.stored() ? null : key,
                    event.payload(),
                    "digests".getBytes(UTF_8));
        }

        @Override
        public StoredEvent open(StoredEvent row, byte[] sealed, byte @Nullable [] wrapped) {
            return wrapped == null ? row : row.with(sealed, row.metaData());
        }

        void forget(String scope) {
            keys.remove(scope);
        }
    }
}
