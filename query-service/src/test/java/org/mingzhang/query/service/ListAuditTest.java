package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.query.platform.audit.ListAudit;
import org.mingzhang.query.platform.audit.ListAudit.Difference;
import org.mingzhang.query.platform.audit.ListAudit.Kind;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every event that a list has read is in its row or parked, and the audit tells when it is not. */
class ListAuditTest {
    private static final List<String> TABLES =
            List.of(
                    "case_row",
                    "cadre_row",
                    "organisation_row",
                    "due_row",
                    "token_entry",
                    "dead_letter");
    private static final List<Recorded<LedgerEvent>> ALL = Scenario.ledger().all();

    /** Two events that do not belong where they are: no list can fold them. */
    private static final long ODD = ALL.size();

    private static RunningQueries service;
    private static JdbcClient owner;
    private static ListAudit audit;

    @BeforeAll
    static void start() {
        service = new RunningQueries();
        service.record(ALL);
        MemoryLedger more = Scenario.ledger();
        more.record(ALL.getFirst().event());
        Recorded<LedgerEvent> first = more.all().getLast();
        service.record(List.of(odd(first, 0), odd(first, 1)));
        service.caughtUp();
        owner = JdbcClient.create(service.ledger.owner());
        audit =
                new ListAudit(
                        service.ledger.owner(),
                        service.part(StoredEvents.class),
                        RulebookLoader.fromClasspath(),
                        Clock.systemUTC());
        TABLES.forEach(each -> sql("create table view.kept_" + each + " as table view." + each));
    }

    private static Recorded<LedgerEvent> odd(Recorded<LedgerEvent> event, long sequence) {
        return new Recorded<>(
                ODD + sequence,
                "odd-" + sequence,
                StreamId.parse("accountability:ODD"),
                sequence,
                event.type(),
                event.recordedAt(),
                event.by(),
                event.event());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void what_is_as_it_was_recorded_is_sound() {
        assertThat(count("view.dead_letter"))
                .as("in its own list, and in that of days")
                .isEqualTo(4);
        assertThat(audit.run(read -> {})).as("the control").isEmpty();
    }

    @AfterEach
    void put_right_again() {
        for (String table : TABLES) {
            sql("delete from view." + table);
            sql("insert into view." + table + " table view.kept_" + table);
        }
    }

    @Test
    void an_event_that_is_not_parked_any_more_is_missed() {
        String list =
                text(
                        "select min(processingGroup) from view.dead_letter where processingGroup <> 'dues'");
        sql(
                "delete from view.dead_letter where processingGroup = 'dues' and sequenceIndex ="
                        + " (select max(sequenceIndex) from view.dead_letter)");
        assertThat(found()).containsExactly(new Difference(Kind.LOST, "dues", ODD + 1));

        sql("delete from view.dead_letter");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        new Difference(Kind.LOST, "dues", ODD),
                        new Difference(Kind.LOST, list, ODD));
    }

    @Test
    void a_row_that_lags_behind_what_was_read_differs() {
        sql("update view.case_row set stage = 'UNDER_INVESTIGATION'");
        long first =
                Long.parseLong(
                        text(
                                "select position from ledger.event where sequence = 0 and stream_id ="
                                        + " 'accountability:C-1'"));
        assertThat(found()).containsExactly(new Difference(Kind.DIFFERS, "cases", first));
    }

    @Test
    void what_was_parked_by_hand_hides_nothing() {
        long last =
                Long.parseLong(
                        text(
                                "select max(position) from ledger.event where stream_id ="
                                        + " 'accountability:C-1'"));
        park(
                "accountability:C-1",
                text("select event_id from ledger.event where position = " + last));
        sql("update view.case_row set facts = 'nothing'");
        assertThat(found())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.IDLE, Kind.DIFFERS);
    }

    @Test
    void what_is_parked_and_belongs_nowhere_is_told() {
        park("accountability:C-1", "nothing");
        park("accountability:NOBODY", "nothing");
        assertThat(found()).extracting(Difference::kind).containsExactly(Kind.STRAY, Kind.STRAY);
    }

    @Test
    void a_list_that_says_it_has_read_less_than_it_shows_is_told() {
        sql("update view.token_entry set token = convert_to('{\"globalIndex\":1}', 'UTF8')");
        assertThat(found())
                .extracting(Difference::kind)
                .contains(Kind.AHEAD)
                .containsOnly(Kind.AHEAD);
        sql("update view.token_entry set token = 'x'");
        assertThat(found()).extracting(Difference::kind).contains(Kind.AHEAD);
    }

    private static List<Difference> found() {
        return audit.run(read -> {});
    }

    private static void park(String stream, String event) {
        sql(
                "insert into view.dead_letter (deadLetterIdentifier, processingGroup,"
                        + " sequenceIdentifier, sequenceIndex, messageType, eventIdentifier, timestamp,"
                        + " payloadType, payload, enqueuedAt) values ('%1$s%2$s', 'cases', '%1$s', 0,"
                                .formatted(stream, event)
                        + " 'event', '%s', '', 'string', '', '')".formatted(event));
    }

    private static long count(String table) {
        return Long.parseLong(text("select count(*) from " + table));
    }

    private static String text(String sql) {
        return owner.sql(sql).query(String.class).single();
    }

    private static void sql(String sql) {
        owner.sql(sql).update();
    }
}
