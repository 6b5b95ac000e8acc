package org.mingzhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingzhang.store.Nodes.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImmutabilityTest {

    private static final EmbeddedLedger LEDGER = EmbeddedLedger.create();

    @BeforeAll
    static void append() {
        try (PostgresEventStorageEngine engine = Nodes.engine(LEDGER)) {
            engine.appendEvents(event("a", 0));
        }
    }

    @AfterAll
    static void closeLedger() {
        LEDGER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set payload = ''",
                "delete from ledger.event",
                "truncate ledger.event",
                "insert into ledger.event select * from ledger.event"
                        + " on conflict (position) do update set payload = ''",
            })
    void nobody_changes_an_event(String change) {
        assertRefused(LEDGER.app(), change, "permission denied");
        assertRefused(LEDGER.owner(), change, "append-only");
    }

    @Test
    void a_superuser_posing_as_a_replica_is_refused_too() throws SQLException {
        try (Connection connection = LEDGER.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");

            assertThatThrownBy(() -> statement.execute("delete from ledger.event"))
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from ledger.head",
                "insert into ledger.head values (false, 1)",
                "update ledger.snapshot set payload = ''",
                "delete from ledger.snapshot",
                "alter table ledger.event disable trigger event_is_immutable",
                "create table ledger.other (n int)",
                "update ledger.schema_history set success = false",
                "set session_replication_role = replica",
            })
    void the_application_may_append_and_read_no_more(String other) {
        assertThatThrownBy(() -> execute(LEDGER.app(), other)).isInstanceOf(SQLException.class);
    }

    @Test
    void migrating_again_changes_nothing() {
        LedgerSchema.migrate(LEDGER.owner(), EmbeddedLedger.APP);

        assertThat(new StoredEvents(LEDGER.app(), Sealing.NONE).head()).isZero();
    }

    private static void assertRefused(DataSource role, String change, String why) {
        assertThatThrownBy(() -> execute(role, change)).hasMessageContaining(why);
        assertThat(new StoredEvents(LEDGER.app(), Sealing.NONE).stream("a").getFirst().payload())
                .isNotEmpty();
    }

    private static void execute(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
