package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.event.RestrictionsSet;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;

/** The pages as a browser without JavaScript receives them. */
class PagesTest {
    private static final List<Recorded<LedgerEvent>> ALL = Scenario.ledger().all();
    private static final long HEAD = ALL.size() - 1L;

    private static RunningQueries service;
    private static Browser reader;

    @BeforeAll
    static void start() {
        service = new RunningQueries();
        service.record(ALL);
        service.caughtUp();
        reader = service.as(Role.REVIEWER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void every_page_renders_in_both_languages_and_says_its_position() {
        String event = service.events().events(Scenario.CASE.stream()).get(2).eventId();
        for (String path :
                List.of(
                        "/",
                        "/cadres",
                        "/cases",
                        "/organisations",
                        "/rules/calculator",
                        "/rules/calculator?ask=vote&shouldAttend=11&present=8&inFavour=6",
                        "/dues",
                        "/dues?asOf=2023-03-15&within=30",
                        "/cadres/P-WANG",
                        "/cadres/P-WANG?at=20&axis=legal",
                        "/cadres/P-WANG?asOf=2023-03-11",
                        "/cases/C-1",
                        "/cases/C-1?step=3",
                        "/cases/C-1?step=3&view=corrected",
                        "/organisations/O-1?step=1",
                        "/reinstatements/R-1?step=2",
                        "/events/" + event)) {
            String zh = body(path);
            assertThat(zh).as(path).contains("lang=\"zh-CN\"").containsPattern("截至第 \\d+ 号");
            String en = body(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(en).as(path).contains("lang=\"en\"").containsPattern("as of position \\d+");
            for (String html : List.of(zh, en)) {
                assertThat(html).as(path).doesNotContain("<script", "style=", "onclick", "??");
            }
        }
    }

    @Test
    void the_calculator_answers_on_a_page_and_names_what_is_wrong() {
        String page = "/rules/calculator?rulebook=cn-party&ask=";
        assertThat(body(page + "workdays&from=2026-09-23&days=5")).contains("最后一日：2026-10-08");
        assertThat(
                        body(
                                page
                                        + "explain&measure=REMOVAL&decidedOn=2024-06-30&effectiveOn=2024-06-30"))
                .contains("2025-06-30", "2026-06-30", "2026-07-01");
        assertThat(body(page + "vote&shouldAttend=11&present=8&inFavour=5")).contains("结果：不通过");
        assertThat(
                        body(
                                page
                                        + "appeal&kind=accountability&decidedOn=2019-08-20&servedOn=2019-08-21"))
                .contains("没有最后一日");
        assertThat(body(page + "workdays&from=2026-09-23&days=many&lang=en"))
                .contains("INVALID_VALUE", "/days");
        assertThat(body(page + "workdays&from=2031-01-01&days=5")).contains("YEAR_UNKNOWN", "2031");
    }

    @Test
    void what_is_due_is_folded_from_the_ledger() {
        JsonNode dues = reader.json("/api/v1/dues?asOf=2023-06-20&organ=O-1");
        assertThat(dues.at("/asOf").asText()).isEqualTo("2023-06-20");
        assertThat(dues.at("/total").intValue()).isZero();
        assertThat(reader.get("/api/v1/dues?within=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void restrictions_come_with_their_lines() {
        JsonNode then = reader.json("/api/v1/cadres/P-WANG/restrictions?at=" + restricted());
        assertThat(then.at("/items/0/caseId").asText()).isEqualTo("C-1");
        assertThat(then.at("/items/0/restriction/explanation/0/en").asText())
                .isEqualTo("from the effective day");
        assertThat(reader.json("/api/v1/cadres/P-WANG/restrictions").at("/items")).isEmpty();
        assertThat(reader.get("/api/v1/cadres/P-NOBODY/restrictions").statusCode()).isEqualTo(404);
    }

    private static long restricted() {
        return ALL.stream()
                .filter(each -> each.event() instanceof RestrictionsSet)
                .findFirst()
                .orElseThrow()
                .position();
    }

    @Test
    void a_case_is_walked_step_by_step() {
        int steps = service.events().events(Scenario.CASE.stream()).size();
        String third = body("/cases/C-1?step=3");
        assertThat(third)
                .contains("第 3 步 / 共 " + steps + " 步")
                .contains("/cases/C-1?step=2&amp;view=known", "/cases/C-1?step=4&amp;view=known")
                .contains("登记证据", "检查记录", "2023-03-03");
        assertThat(body("/cases/C-1?step=1")).doesNotContain("rel=\"prev\"");
        assertThat(body("/cases/C-1?step=" + steps)).doesNotContain("rel=\"next\"");
        assertThat(body("/cases/C-1?step=3&lang=en")).contains("step 3 of " + steps);
        assertThat(reader.page("/cases/C-1?step=149").statusCode()).isEqualTo(400);
    }

    @Test
    void the_language_switch_keeps_the_page() {
        assertThat(body("/cases/C-1?step=3&view=corrected"))
                .contains("href=\"/cases/C-1?step=3&amp;view=corrected&amp;lang=en\"");
    }

    @Test
    void a_search_by_name_leaves_no_name_in_an_address() {
        HttpResponse<String> found = reader.form("/", "q", "李娜");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("href=\"/cadres/P-LI\"", "李娜");
        assertThat(found.body()).doesNotContain("href=\"/?q", "q=%E6");
    }

    @Test
    void the_history_of_a_person_shows_what_who_which_organ_why_and_which_rules() {
        assertThat(body("/cadres/P-WANG"))
                .contains(
                        "王明", "申诉", "recorder", "O-1", "因为需要", "cn-party-jiangxi@1", "/cases/C-1");
    }

    @Test
    void persons_and_organisations_stand_with_their_names() {
        assertThat(body("/cases/C-1?step=1")).contains("对 王明（P-WANG）、县水利局（O-1） 启动问责");
        assertThat(body("/cases/C-1?step=1&lang=en")).contains("王明 (P-WANG)");
        assertThat(body("/reinstatements/R-1")).contains("王明（P-WANG）", "县水利局（O-1） 主任");
        assertThat(reader.get("/api/v1/cadres/P-WANG/history").body()).contains("王明（P-WANG）");
        assertThat(reader.get("/api/v1/cases/C-1/timeline").body()).contains("李娜（P-LI）");
    }

    @Test
    void the_state_says_each_thing_once_and_in_the_language_of_the_page() {
        String zh = body("/cases/C-1?step=14");
        assertThat(zh)
                .contains("<h3>王明（P-WANG）、县水利局（O-1）、局长</h3>", "自生效日起", "限制：担任领导职务")
                .doesNotContain("from the effective day", "当事人 ›", "案件编号")
                .containsOnlyOnce("免职，自 2023-03-11");
        assertThat(body("/cases/C-1?step=14&lang=en"))
                .contains("from the effective day")
                .doesNotContain("自生效日起");
        assertThat(body("/reinstatements/R-1"))
                .contains("通过", "无影响期")
                .doesNotContain("no restriction");
    }

    @Test
    void two_chosen_steps_are_compared_and_each_difference_names_its_event() {
        String compared = body("/cases/C-1?from=13&to=19");
        String table = compared.substring(compared.indexOf("第 13 步与第 19 步之间"));
        assertThat(table.substring(0, table.indexOf("</table>")))
                .contains("王明（P-WANG） › 影响期")
                .contains("自 2023-03-11 至 2025-03-11", "自 2023-03-11 至 2024-03-11")
                .contains("变更决定", "提出申诉", "href=\"/events/");
        assertThat(body("/cases/C-1?from=19&to=13&lang=en"))
                .contains("Between step 19 and step 13", "Decision amended");
        assertThat(body("/cases/C-1?from=3&to=3")).contains("两步之间没有差别");
        assertThat(reader.page("/cases/C-1?from=0&to=99").statusCode()).isEqualTo(400);
    }

    @Test
    void the_head_of_a_page_says_how_the_case_or_the_person_stands() {
        assertThat(body("/cases/C-1")).contains("县纪〔2023〕1号", "已结案", "决定已撤销", "防汛准备不足。");
        assertThat(body("/cadres/P-WANG")).contains("已恢复使用", "现任");
        assertThat(body("/cadres/P-WANG?asOf=2023-03-11")).contains("问责影响期内", "截至 2023-03-11");
        assertThat(body("/cadres/P-LI?lang=en")).contains("exempted");
    }

    @Test
    void the_start_page_tells_readers_what_was_recorded_last_and_the_administrator_nothing() {
        assertThat(body("/")).contains("2 名干部", "1 件案件", "第 " + HEAD + " 号", "王明（P-WANG）");
        String administrator = service.as(Role.ADMIN).page("/").body();
        assertThat(administrator).contains("查找").doesNotContain("P-WANG", "王明", "名干部");
    }

    @Test
    void a_list_is_narrowed_by_a_form_that_knows_no_names() {
        assertThat(body("/cases?status=CLOSED&organ=O-2&ground=&measure=&from=&to="))
                .contains("共 1 条", "/cases/C-1", "<option value=\"CLOSED\" selected=\"selected\">")
                .doesNotContain("name=\"q\"");
        assertThat(body("/cases?status=UNDER_INVESTIGATION")).contains("共 0 条", "没有找到");
        assertThat(body("/cadres?from=2020-01-01&lang=en")).contains("2 found", "王明");
        assertThat(reader.page("/cadres?from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_is_said_on_a_page() {
        HttpResponse<String> missing = reader.page("/cases/C-404");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("未找到");
    }

    private static String body(String path) {
        HttpResponse<String> page = reader.page(path);
        assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
        return page.body();
    }
}
