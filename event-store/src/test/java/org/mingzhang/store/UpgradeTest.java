package org.mingzhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A ledger that an earlier version has written. */
class UpgradeTest {
    private static final String ZEROS = "A".repeat(43);
    private static final String ONES = "_".repeat(42) + "8";
    private static final String LEAF =
            "{\"_sd\":[\"%s\",\"-%s\",\"%s\"],\"_sd_alg\":\"sha-256\",\"day\":\"2026-11-21\",\"type\":\"t.v1\",\"v\":1}"
                    .formatted(ZEROS, ZEROS.substring(1), ONES);

    @Test
    void of_a_leaf_that_stood_as_json_its_digests_are_kept_in_their_order() {
        try (EmbeddedLedger ledger = EmbeddedLedger.create()) {
            ledger.execute("drop schema ledger cascade");
            migrateAsBefore(ledger);
            insert(ledger, 0, LEAF);
            insert(ledger, 1, "no leaf");
            insert(ledger, 2, "{\"_sd\":[\"*\"]}");
            insert(ledger, 3, "{\"_sd\":[]}");

            LedgerSchema.migrate(ledger.owner(), EmbeddedLedger.APP);

            String digests = "select encode(digests, 'hex') from ledger.event where position = ";
            assertThat(ledger.text(digests + 0))
                    .isEqualTo("00".repeat(32) + "f8" + "00".repeat(31) + "ff".repeat(32));
            assertThat(ledger.text(digests + 1)).isEqualTo(hex("no leaf"));
            assertThat(ledger.text(digests + 2)).isEqualTo(hex("{\"_sd\":[\"*\"]}"));
            assertThat(ledger.text(digests + 3)).isEmpty();
            assertThat(new StoredEvents(ledger.app(), Sealing.NONE).entries(0, 9)).hasSize(4);
            assertThatThrownBy(() -> ledger.execute("update ledger.event set digests = ''"))
                    .as("still guarded")
                    .hasStackTraceContaining("append-only");
        }
    }

    private static void migrateAsBefore(EmbeddedLedger ledger) {
        Flyway.configure(LedgerSchema.class.getClassLoader())
                .dataSource(ledger.owner())
                .locations("classpath:db/ledger")
                .schemas("ledger")
                .table("schema_history")
                .placeholders(Map.of("appRole", EmbeddedLedger.APP))
                .target("3")
                .load()
                .migrate();
    }

    private static void insert(EmbeddedLedger ledger, long position, String leaf) {
        ledger.execute(
                ("insert into ledger.event (position, event_id, stream_id, sequence, payload_type,"
                                + " recorded_at, payload, meta_data, sealed, leaf) values (%1$d,"
                                + " 'e-%1$d', 's', %1$d, 't.v1', '2026-11-21T08:00Z', '{}', '{}',"
                                + " '', convert_to('%2$s', 'UTF8'))")
                        .formatted(position, leaf));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
