package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.sample.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list is shown whatever somebody with the database wrote into a cell, and says which row. */
class UnreadableRowsTest {
    private static final List<String> TABLES =
            List.of("case_row", "cadre_row", "organisation_row", "due_row", "token_entry");

    private static RunningQueries service;
    private static JdbcClient owner;
    private static Browser reader;

    @BeforeAll
    static void start() {
        service = new RunningQueries();
        service.record(Scenario.ledger().all());
        service.caughtUp();
        owner = JdbcClient.create(service.ledger.owner());
        reader = service.as(Role.REVIEWER);
        TABLES.forEach(each -> sql("create table view.kept_%1$s as table view.%1$s", each));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void put_right_again() {
        for (String table : TABLES) {
            sql("delete from view.%s", table);
            sql("insert into view.%1$s table view.kept_%1$s", table);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cases|case_row|case_id|'a case'",
                "cases|case_row|origin|'FORGED'",
                "cases|case_row|stage|'INVENTED'",
                "cases|case_row|opened_on|'infinity'",
                "cases|case_row|opened_by|''",
                "cases|case_row|closed_on|'0044-03-15 BC'",
                "cases|case_row|grounds|'{NULL}'",
                "cases|case_row|measures|'{{a,b},{c,d}}'",
                "cases|case_row|subjects|'{NULL}'",
                "cases|case_row|organs|'{NULL}'",
                "cases|case_row|document_numbers|'{NULL}'",
                "cadres|cadre_row|cadre_id|'<script>'",
                "cadres|cadre_row|managed_by|'no id'",
                "cadres|cadre_row|registered_on|'-infinity'",
                "cadres|cadre_row|posts|'{{x},{y}}'",
                "cadres|cadre_row|cases|'{no id}'",
                "cadres|cadre_row|open_cases|'{/}'",
                "cadres|cadre_row|restricted_until|'infinity'",
                "cadres|cadre_row|reinstatement|'PERHAPS'",
                "organisations|organisation_row|organisation_id|'/'",
                "organisations|organisation_row|parent|'/'",
                "organisations|organisation_row|organ_of|'/'",
                "organisations|organisation_row|valid_from|'infinity'",
                "organisations|organisation_row|cases|'{/}'",
            })
    void a_cell_that_cannot_be_read_is_named_and_every_other_row_is_shown(
            String list, String table, String column, String value) {
        int rows = reader.json("/api/v1/" + list).at("/items").size();
        sql(
                "update view.%s set %s = %s where first_position = (select min(first_position)"
                        + " from view.%1$s)",
                table, column, value);

        JsonNode page = reader.json("/api/v1/" + list);
        assertThat(page.at("/items")).hasSize(rows);
        assertThat(page.at("/total").intValue()).isEqualTo(rows);
        JsonNode row = page.at("/items/" + (rows - 1));
        assertThat(row.at("/problem/code").textValue()).isEqualTo("ROW_UNREADABLE");
        assertThat(row.at("/firstPosition").isIntegralNumber()).isTrue();
        assertThat(named(row)).as("%s", row).isIn(column, null);
        assertThat(row.at("/problem/whatToDo/en").textValue()).contains(list + "/replay");
        assertThat(page.findValues("problem")).hasSize(1);

        assertThat(page("/" + list)).contains("无法读取", "/watch", "view." + table);
        assertThat(page("/" + list + "?lang=en")).contains("cannot be read", "no program of");
        assertThat(reader.form("/", "q", Scenario.CASE.value()).statusCode()).isEqualTo(200);
        assertThat(page("/")).contains("件案件");
    }

    private static @Nullable String named(JsonNode row) {
        return row.at("/problem/column").textValue();
    }

    @Test
    void a_sound_list_has_no_problem() {
        for (String list : List.of("cases", "cadres", "organisations")) {
            JsonNode page = reader.json("/api/v1/" + list);
            assertThat(page.at("/items")).isNotEmpty();
            assertThat(page.findValues("problem")).isEmpty();
            assertThat(page("/" + list)).doesNotContain("无法读取");
        }
        assertThat(reader.json("/api/v1/dues").has("unreadable")).isFalse();
    }

    @Test
    void a_cell_that_is_empty_where_a_constraint_was_dropped_is_named_too() {
        sql("alter table view.case_row alter column stage drop not null");
        sql("update view.case_row set stage = null");
        assertThat(named(reader.json("/api/v1/cases").at("/items/0"))).isEqualTo("stage");
        assertThat(page("/cases")).contains("无法读取", "view.case_row.stage");
    }

    @Test
    void what_is_due_is_shown_beside_a_row_that_names_no_record() {
        sql(
                "update view.due_row set stream_id = 'nothing at all', first_duty = current_date"
                        + " where first_position = (select min(first_position) from view.due_row)");
        JsonNode dues = reader.json("/api/v1/dues");
        assertThat(dues.at("/unreadable/0/problem/column").textValue()).isEqualTo("stream_id");
        assertThat(page("/dues")).contains("无法读取", "view.due_row.stream_id");
    }

    @Test
    void a_list_whose_place_cannot_be_read_is_shown_and_made_again() {
        sql("update view.token_entry set token = 'x', tokenType = 'nothing.known'");
        sql("update view.case_row set stage = 'INVENTED'");
        assertThat(page("/cases")).contains("无法读取");
        assertThat(reader.json("/api/v1/projections")).hasSize(4);

        assertThat(reader.post("/api/v1/projections/cases/replay", "{}").statusCode())
                .isEqualTo(202);
        service.caughtUp();
        assertThat(page("/cases")).doesNotContain("无法读取");
    }

    private static String page(String path) {
        HttpResponse<String> page = reader.page(path);
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        return page.body();
    }

    private static void sql(String sql, Object... parts) {
        owner.sql(sql.formatted(parts)).update();
    }
}
