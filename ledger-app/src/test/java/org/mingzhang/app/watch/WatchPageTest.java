package org.mingzhang.app.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.app.demo.Demonstration;
import org.mingzhang.app.node.LedgerNode;
import org.mingzhang.app.stage.Await;
import org.mingzhang.app.stage.Staged;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.replay.Projections;
import org.mingzhang.shared.AccountId;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.wire.WireJson;

/** Whoever runs the ledger sees what the watch found, and what to do about it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchPageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir static Path folder;

    private static LedgerNode node;

    @BeforeAll
    static void a_ledger_that_is_served() throws Exception {
        node = LedgerNode.serving(folder, 0, notice -> {});
        Demonstration.on(node).prepare(folder);
        AccountId keeper = new AccountId("keeper");
        Accounts accounts = node.part(Accounts.class);
        accounts.changePassword(
                keeper, accounts.create(keeper, Set.of(Role.ADMIN), Set.of()), "fourteen-chars");
        Staged.accountsOnRecord(node);
        long head = node.part(StoredEvents.class).head();
        Await.until(
                () ->
                        node.part(Projections.class).all().stream()
                                .allMatch(each -> each.position() == head));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    @Test
    @Order(1)
    void it_is_for_those_who_run_the_ledger() throws Exception {
        for (String path : new String[] {"/watch", "/api/v1/watch"}) {
            assertThat(get("keeper", path).statusCode()).as(path).isEqualTo(200);
            assertThat(get("reviewer", path).statusCode()).as(path).isEqualTo(200);
            assertThat(get("recorder", path).statusCode()).as(path).isEqualTo(403);
            assertThat(get("", path).statusCode()).as(path).isIn(302, 401);
        }
        assertThat(get("reviewer", "/").body()).contains("href=\"/watch\"");
        assertThat(get("recorder", "/").body()).doesNotContain("/watch");
    }

    @Test
    @Order(2)
    void it_shows_what_was_looked_at_and_when() throws Exception {
        watch().once();

        JsonNode answer = WireJson.mapper().readTree(get("keeper", "/api/v1/watch").body());
        assertThat(answer.get("verdict").asText()).as(answer.toString()).isEqualTo("SOUND");
        assertThat(answer.get("checks"))
                .hasSize(7)
                .allSatisfy(
                        check -> {
                            assertThat(check.at("/last/at").asText()).matches("20.*Z");
                            assertThat(check.at("/last/covered/zh").asText()).isNotBlank();
                            assertThat(check.get("findings")).isEmpty();
                        });
        assertThat(get("keeper", "/watch").body())
                .contains("最新登记与公开日志", "未发现问题", "毫秒", "触发器")
                .doesNotContain("周明川");
        assertThat(get("keeper", "/watch?lang=en").body())
                .contains("the newest events and the public log", "nothing is wrong", "every row");
    }

    @Test
    @Order(3)
    void it_says_what_is_wrong_and_what_to_do_on_its_page_and_at_the_head_of_others()
            throws Exception {
        try (Connection connection = node.ownerConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update view.case_row set stage = 'INVENTED'");
        }
        watch().once();

        assertThat(get("keeper", "/watch").body())
                .contains("列表所示与台账不符：cases", "LIST_DIFFERS", "重放该投影", "发现问题");
        assertThat(get("reviewer", "/cadres").body()).contains("核对：发现");
        assertThat(get("recorder", "/cadres").body()).doesNotContain("核对：发现");
        JsonNode answer = WireJson.mapper().readTree(get("reviewer", "/api/v1/watch").body());
        assertThat(answer.get("verdict").asText()).isEqualTo("WRONG");
        assertThat(answer.at("/checks/3/findings/0/kind").asText()).isEqualTo("LIST_DIFFERS");
        assertThat(answer.at("/checks/3/findings/0/whatToDo/en").asText()).contains("replay");
    }

    @Test
    @Order(4)
    void what_was_found_is_on_record_and_the_page_leads_there() throws Exception {
        StoredEvents stored = node.part(StoredEvents.class);
        Await.until(() -> !stored.stream(UpkeepEvent.WATCH.toString()).isEmpty());
        watch().once();
        watch().once();
        assertThat(stored.stream(UpkeepEvent.WATCH.toString()))
                .as("however often it is seen")
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(new String(event.payload(), UTF_8))
                                        .contains("LIST_DIFFERS", "\"area\":\"lists\"", "cases "));

        assertThat(get("keeper", "/watch").body()).contains("已登记，第", "href=\"/upkeep/watch\"");
        for (String account : new String[] {"keeper", "reviewer", "recorder"}) {
            assertThat(get(account, "/upkeep/watch").body())
                    .as(account)
                    .contains("台账自身", "核对（lists）发现问题 LIST_DIFFERS");
        }
        assertThat(get("keeper", "/upkeep/log-keys").statusCode()).isEqualTo(404);
        assertThat(get("keeper", "/cases/CASE-2021-012").statusCode()).isEqualTo(403);
        assertThat(get("reviewer", "/api/v1/upkeep/watch/timeline").body())
                .contains("upkeep.watch-found.v1", "\"watch\"");
    }

    private static Watch watch() {
        return node.part(WatchedLedger.class).watch();
    }

    private static HttpResponse<String> get(String account, String path) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                        .header(
                                "Accept",
                                path.startsWith("/api") ? "application/json" : "text/html");
        if (!account.isEmpty()) {
            String token =
                    node.part(ApiTokens.class)
                            .issue(new AccountId(account), "test", Duration.ofHours(1))
                            .secret();
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    }
}
