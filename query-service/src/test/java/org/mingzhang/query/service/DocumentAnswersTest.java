package org.mingzhang.query.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.platform.access.Role;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.CaseId;

/** Documents over HTTP: the list, the page, the PDF, and who may read them. */
class DocumentAnswersTest {
    private static final String ALL = "/api/v1/cases/C-1/documents";
    private static final String DECISION = ALL + "/decision/P-WANG";
    private static final boolean FONTS =
            Files.isRegularFile(
                    Path.of("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"));

    private static final AccountabilityOpened UNPRINTABLE =
            new AccountabilityOpened(
                    new CaseId("C-9"),
                    List.of(new NamedSubject(Scenario.ON_WANG, "局长", Scenario.BUREAU)),
                    List.of("9"),
                    null,
                    "涉及" + Character.toString(0x10FFFD) + "镇",
                    Scenario.day(-9),
                    Scenario.day(-9),
                    Scenario.day(0),
                    Scenario.BUREAU,
                    List.of(),
                    null);

    private static RunningQueries queries;
    private static Browser reviewer;

    @BeforeAll
    static void start() {
        queries = new RunningQueries();
        MemoryLedger ledger = Scenario.ledger();
        ledger.record(UNPRINTABLE);
        ledger.record(
                new AccountabilityDecided(
                        UNPRINTABLE.caseId(),
                        Scenario.ON_WANG,
                        null,
                        Scenario.day(0),
                        Scenario.day(0),
                        Scenario.BUREAU,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Scenario.day(0)));
        queries.record(ledger.all());
        reviewer = queries.as(Role.REVIEWER);
    }

    @AfterAll
    static void stop() {
        queries.close();
    }

    @Test
    void the_list_says_where_each_document_is() {
        JsonNode list = reviewer.json(ALL + "?lang=en");

        assertThat(list.at("/documents").findValuesAsText("kind"))
                .containsExactly(
                        "decision", "amendment", "annulment", "no-accountability", "clarification");
        assertThat(list.at("/documents/0/html").asText()).isEqualTo(DECISION + "?lang=en");
        assertThat(list.at("/documents/0/pdf").asText()).isEqualTo(DECISION + ".pdf?lang=en");
        assertThat(list.at("/documents/0/number").asText()).isEqualTo("县纪〔2023〕1号");
        assertThat(list.at("/documents/1").has("number")).isFalse();
    }

    @Test
    void the_page_says_as_of_which_position_and_from_which_events() {
        HttpResponse<String> page = reviewer.page(DECISION);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("关于对王明问责的决定", "县纪〔2023〕1号", "一、问责对象")
                .contains("截至第 " + queries.events().head() + " 号")
                .contains("accountability.decided.v1")
                .contains("抄送：县水利局。", "印章");
        assertThat(reviewer.page(DECISION + "?lang=en").body())
                .contains("Decision to hold 王明 to account", "as of position");
    }

    @Test
    void at_an_earlier_point_the_document_says_less() {
        int decided = position("accountability.decided.v1");

        assertThat(reviewer.page(DECISION + "?at=" + decided).body())
                .contains("尚无送达记录")
                .doesNotContain("撤销");
        assertThat(reviewer.page(DECISION + "?at=" + (decided - 1)).statusCode()).isEqualTo(404);
        assertThat(reviewer.page(DECISION + "?asOf=2023-03-12").body()).contains("尚无送达记录");
        assertThat(reviewer.page(DECISION + "?at=99999").statusCode()).isEqualTo(400);
    }

    @Test
    void the_pdf_is_one_or_says_that_no_font_is_installed() {
        HttpResponse<String> pdf = reviewer.get(DECISION + ".pdf");

        if (FONTS) {
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(pdf.headers().firstValue("Content-Disposition"))
                    .hasValue("inline; filename=\"decision-C-1.pdf\"");
            assertThat(pdf.body()).startsWith("%PDF-");
        } else {
            assertThat(pdf.statusCode()).isEqualTo(503);
            assertThat(pdf.body()).contains("NO_PRINT_FONT", "fonts-lxgw-wenkai");
        }
    }

    @Test
    void characters_the_fonts_lack_are_named_before_anything_is_printed() {
        assumeTrue(FONTS, "no font, so none lacks a character");
        String document = "/api/v1/cases/C-9/documents/no-accountability/P-WANG";

        HttpResponse<String> page = reviewer.page(document);
        assertThat(page.headers().firstValue("Mingzhang-Missing-Characters")).hasValue("U+10FFFD");
        assertThat(page.body()).contains("现有打印字体缺少下列字符");
        HttpResponse<String> pdf = reviewer.get(document + ".pdf");
        assertThat(pdf.statusCode()).isEqualTo(422);
        assertThat(pdf.body()).contains("MISSING_CHARACTERS", "U+10FFFD");
        assertThat(reviewer.page(DECISION).body()).doesNotContain("缺少下列字符");
    }

    @Test
    void a_reinstatement_has_documents_too() {
        assertThat(reviewer.json("/api/v1/reinstatements/R-1/documents").at("/documents"))
                .hasSize(2);
        assertThat(
                        reviewer.page("/api/v1/reinstatements/R-1/documents/public-notice/P-WANG")
                                .body())
                .contains("任前公示", "5个工作日");
    }

    @Test
    void readers_find_them_by_links() {
        assertThat(reviewer.page("/cases/C-1").body()).contains("/cases/C-1/documents");
        assertThat(reviewer.page("/cases/C-1/documents").body()).contains(DECISION);
        assertThat(reviewer.page("/cadres/P-WANG").body())
                .contains("/cases/C-1/documents", "/reinstatements/R-1/documents");
        assertThat(reviewer.page("/reinstatements/R-1").body())
                .contains("/reinstatements/R-1/documents");
    }

    @Test
    void only_readers_of_cases_read_documents() {
        assertThat(queries.anonymous().get(DECISION).statusCode()).isEqualTo(401);
        assertThat(queries.as(Role.ADMIN).get(DECISION).statusCode()).isEqualTo(403);
        assertThat(queries.as(Role.ADMIN).get(ALL).statusCode()).isEqualTo(403);
        assertThat(queries.as(Role.PUBLISHER).get(ALL).statusCode()).isEqualTo(200);
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(reviewer.get(ALL + "/decision/P-NOBODY").statusCode()).isEqualTo(404);
        assertThat(reviewer.get(ALL + "/poem/P-WANG").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/api/v1/cases/C-NONE/documents").statusCode()).isEqualTo(404);
        assertThat(reviewer.get("/api/v1/cadres/P-WANG/documents").statusCode()).isEqualTo(404);
    }

    private static int position(String type) {
        return (int)
                queries.events().between(0, queries.events().head()).stream()
                        .filter(each -> each.type().equals(type))
                        .findFirst()
                        .orElseThrow()
                        .position();
    }
}
