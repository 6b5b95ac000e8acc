package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.cadre.event.InvestigationEnded;
import org.mingzhang.cadre.event.InvestigationOpened;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.replay.ProjectionStatus;
import org.mingzhang.query.sample.Forgetting;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;
import org.mingzhang.wire.WireJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows can be folded again, a poison event stops only its own stream, and paging loses nothing. */
class ProjectionsTest {
    private RunningQueries service;
    private JdbcClient owner;

    @BeforeEach
    void start() {
        service = new RunningQueries();
        owner = JdbcClient.create(service.ledger.owner());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void rows_folded_again_from_nothing_equal_the_live_ones() {
        // Live: in small batches, as decisions arrive.
        for (Recorded<LedgerEvent> recorded : Scenario.ledger().all()) {
            service.record(List.of(recorded));
        }
        service.caughtUp();
        List<String> live = rows();
        assertThat(live).hasSize(19);

        Browser reviewer = service.as(Role.REVIEWER);
        for (String name : List.of("cases", "cadres", "organisations", "dues")) {
            assertThat(reviewer.post("/api/v1/projections/" + name + "/replay", "{}").statusCode())
                    .isEqualTo(202);
        }
        service.caughtUp();

        assertThat(rows()).isEqualTo(live);
        JsonNode all = reviewer.json("/api/v1/projections");
        assertThat(all.findValuesAsText("name"))
                .containsExactly("cases", "cadres", "organisations", "dues");
        assertThat(all.at("/0/ratio").doubleValue()).isEqualTo(1);
        assertThat(all.at("/0/replaying").booleanValue()).isFalse();
    }

    @Test
    void a_row_that_an_event_leaves_as_it_was_is_not_written_again() {
        service.record(people(2).all());
        service.caughtUp();
        String due = written("due_row", "stream_id = 'cadre:P-1'");
        String listed = written("cadre_row", "cadre_id = 'P-1'");
        service.record(List.of(investigated(1)));
        service.caughtUp();

        assertThat(written("due_row", "stream_id = 'cadre:P-1'")).isEqualTo(due);
        assertThat(written("cadre_row", "cadre_id = 'P-1'")).isNotEqualTo(listed);
    }

    @Test
    void a_row_is_written_anew_when_texts_were_erased_though_the_ledger_had_them_no_more() {
        List<Recorded<LedgerEvent>> all = Forgetting.ledger().all();
        int erasure = 0;
        while (!(all.get(erasure).event() instanceof PersonalTextsErased)) {
            erasure++;
        }
        String cadre = all.get(erasure).stream().id();
        service.record(all.subList(0, erasure));
        service.caughtUp();
        // As it was made while the text could be read; the ledger has the mark in its place.
        owner.sql("update view.cadre_row set name = '旧名' where cadre_id = ?").param(cadre).update();

        service.record(all.subList(erasure, erasure + 1));
        service.caughtUp();
        assertThat(
                        owner.sql("select name from view.cadre_row where cadre_id = ?")
                                .param(cadre)
                                .query(String.class)
                                .single())
                .isEqualTo("[erased]");
    }

    /** The transaction that wrote a row. */
    private String written(String table, String where) {
        return owner.sql("select xmin::text from view.%s where %s".formatted(table, where))
                .query(String.class)
                .single();
    }

    @Test
    void a_poison_event_parks_only_its_own_stream() {
        service.record(people(3).all());
        service.caughtUp();
        poison(investigated(1));
        service.record(List.of(ended(1), investigated(2)));

        RunningQueries.until(() -> status().position() == status().head());
        assertThat(status().parkedStreams()).isEqualTo(1);
        assertThat(status().deadLetters()).isEqualTo(2);
        assertThat(open("P-2")).isEqualTo(1);
        assertThat(open("P-1")).isZero();
        assertThat(
                        owner.sql("select convert_from(payload, 'UTF8') from view.dead_letter")
                                .query(String.class)
                                .list())
                .as("what an event says stays in the ledger")
                .isNotEmpty()
                .allMatch(payload -> payload.length() < 40);

        Browser admin = service.as(Role.ADMIN);
        assertThat(retried(admin)).isZero();
        mend(investigated(1));
        assertThat(retried(admin)).isEqualTo(1);
        assertThat(status().deadLetters()).isZero();
        assertThat(
                        count(
                                "select cardinality(cases) from view.cadre_row"
                                        + " where cadre_id = 'P-1'"))
                .isEqualTo(1);
    }

    @Test
    void paging_walks_every_row_exactly_once_while_new_ones_arrive() {
        MemoryLedger people = people(25);
        service.record(people.all().subList(0, 20));
        service.caughtUp();
        Browser reader = service.as(Role.PUBLISHER);
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = reader.json("/api/v1/cadres?limit=7&after=" + after);
            page.at("/items").forEach(row -> seen.add(row.at("/cadreId").textValue()));
            after = page.path("next").textValue();
            if (seen.size() == 7) {
                service.record(people.all().subList(20, 25));
                service.caughtUp();
            }
        } while (after != null);
        assertThat(seen).hasSize(20).doesNotHaveDuplicates().contains("P-0", "P-19");
        assertThat(
                        reader.get("/api/v1/cadres?limit=7&status=CLEAR")
                                .headers()
                                .firstValue("Link")
                                .orElseThrow())
                .contains("limit=7", "status=CLEAR", "after=", "rel=\"next\"");
    }

    private static MemoryLedger people(int number) {
        MemoryLedger ledger = new MemoryLedger();
        for (int i = 0; i < number; i++) {
            ledger.record(
                    new CadreRegistered(new CadreId("P-" + i), "张三", null, null, Scenario.day(i)));
        }
        return ledger;
    }

    private static Recorded<LedgerEvent> investigated(int person) {
        MemoryLedger ledger = people(person + 1);
        ledger.record(
                new InvestigationOpened(
                        new CadreId("P-" + person),
                        Scenario.CASE,
                        List.of("G-1"),
                        Scenario.day(0),
                        Scenario.day(0),
                        Scenario.day(0)));
        return ledger.all().getLast();
    }

    private static Recorded<LedgerEvent> ended(int person) {
        MemoryLedger ledger = people(person + 1);
        ledger.record(investigated(person).event());
        ledger.record(
                new InvestigationEnded(new CadreId("P-" + person), Scenario.CASE, Scenario.day(1)));
        return ledger.all().getLast();
    }

    /** Puts an event into the ledger whose content cannot be read. */
    private void poison(Recorded<LedgerEvent> recorded) {
        owner.sql(
                        "with head as (update ledger.head set position = position + 1"
                                + " returning position) insert into ledger.event (position,"
                                + " event_id, stream_type, stream_id, sequence, payload_type,"
                                + " recorded_at, payload, meta_data, sealed, digests)"
                                + " select head.position, 'poison', 'cadre', :stream, :sequence,"
                                + " :type, now(), '{}', e.meta_data, '', '' from head, ledger.event e"
                                + " where e.stream_id = :stream and e.sequence = 0")
                .param("stream", recorded.stream().toString())
                .param("sequence", recorded.sequence())
                .param("type", recorded.type())
                .update();
    }

    /** As if a newer program could read it. Only the owner can, and by taking the guard away. */
    private void mend(Recorded<LedgerEvent> recorded) {
        owner.sql("alter table ledger.event disable trigger event_is_immutable").update();
        owner.sql(
                        "update ledger.event set payload = convert_to(:payload, 'UTF8')"
                                + " where event_id = 'poison'")
                .param("payload", WireJson.mapper().valueToTree(recorded.event()).toString())
                .update();
        owner.sql("alter table ledger.event enable always trigger event_is_immutable").update();
    }

    private int retried(Browser admin) {
        HttpResponse<String> answer =
                admin.post("/api/v1/projections/cadres/dead-letters/retry", "{}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Browser.json(answer).at("/streamsTaken").intValue();
    }

    private ProjectionStatus status() {
        return service.projections().find("cadres").orElseThrow();
    }

    private long open(String cadre) {
        return count(
                "select coalesce(sum(cardinality(open_cases)), 0) from view.cadre_row"
                        + " where cadre_id = '"
                        + cadre
                        + "'");
    }

    private long count(String sql) {
        return Objects.requireNonNull(owner.sql(sql).query(Long.class).single());
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("case_row", "cadre_row", "organisation_row", "due_row")) {
            rows.addAll(
                    owner.sql("select to_jsonb(t)::text from view." + table + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return rows;
    }
}
