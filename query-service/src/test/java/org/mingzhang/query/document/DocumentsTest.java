package org.mingzhang.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.query.wording.Articles;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.restriction.outlook.Ruling;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.Subject;
import org.mingzhang.shared.Text;

/** What the documents of the sample case say, and that they invent nothing. */
class DocumentsTest {
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();

    private final MemoryLedger ledger = Scenario.ledger();

    @Test
    void each_kind_is_made_as_soon_as_its_event_is_recorded() {
        assertThat(all(ledger.head()))
                .extracting(OfficialDocument::kind, OfficialDocument::subject)
                .containsExactly(
                        tuple(DocumentKind.DECISION, "P-WANG"),
                        tuple(DocumentKind.AMENDMENT, "P-WANG"),
                        tuple(DocumentKind.ANNULMENT, "P-WANG"),
                        tuple(DocumentKind.NO_ACCOUNTABILITY, "P-LI"),
                        tuple(DocumentKind.CLARIFICATION, "O-1"));
        assertThat(all(at(AccountabilityDecided.class) - 1))
                .extracting(OfficialDocument::kind)
                .containsExactly(DocumentKind.NO_ACCOUNTABILITY);
        assertThat(documents().of(Scenario.RETURN.stream(), AsOf.head(ledger.head())))
                .extracting(OfficialDocument::kind)
                .containsExactly(DocumentKind.PUBLIC_NOTICE, DocumentKind.REINSTATEMENT);
    }

    @Test
    void a_decision_says_everything_that_it_has_to() {
        OfficialDocument decision = one(DocumentKind.DECISION, ledger.head());

        assertThat(decision.number()).isEqualTo("县纪〔2023〕1号");
        assertThat(decision.title().zh()).isEqualTo("关于对王明问责的决定");
        assertThat(decision.addressee()).isEqualTo(new Text("县水利局", "县水利局"));
        assertThat(decision.date()).isEqualTo(LocalDate.of(2023, 3, 11));
        assertThat(zh(decision))
                .contains(
                        "王明，行为发生时任县水利局局长。",
                        "经查，防汛准备不足。",
                        "上述行为发生于2022年12月31日至2023年1月30日。",
                        "王明负主要领导责任。",
                        "依据：art. 8。",
                        "经集体讨论（应到9人，实到8人，同意7人），决定对王明给予以下问责：免职。",
                        "本决定自2023年3月11日起生效。",
                        "免职：影响期自2023年3月11日至2025年3月11日，期间不得担任领导职务。",
                        "本决定已于2023年3月13日送达。如不服本决定，可以在2023年4月12日（含当日）以前向O-2提出申诉。",
                        "申诉期间不停止本决定的执行。");
        assertThat(en(decision)).contains("from 11 March 2023 until 11 March 2025");
    }

    @Test
    void what_was_merged_set_or_ruled_is_said() {
        CaseId other = new CaseId("C-2");
        Subject subject = Scenario.ON_WANG;
        AccountabilityDecided first =
                (AccountabilityDecided)
                        ledger.all().get((int) at(AccountabilityDecided.class)).event();
        MeasureImposed merged =
                new MeasureImposed(
                        "GOVERNMENT_DEMERIT",
                        null,
                        null,
                        List.of("GOVERNMENT_DEMERIT", "GOVERNMENT_WARNING"),
                        20,
                        new Ruling(LocalDate.of(2025, 1, 5), "两期重叠，依报批意见"));
        ledger.record(opened(other, subject));
        ledger.record(
                new AccountabilityDecided(
                        other,
                        subject,
                        null,
                        first.decidedOn(),
                        first.effectiveOn(),
                        first.decidedBy(),
                        List.of(merged),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        first.legalDate()));

        OfficialDocument decision =
                documents().of(other.stream(), AsOf.head(ledger.head())).getFirst();

        assertThat(zh(decision))
                .contains(
                        "行为发生时任____",
                        "《中国共产党问责条例》（2019 修订）第七条",
                        "合并确定",
                        "期限由决定机关确定为20个月",
                        "截止日经裁定为2025年1月5日。两期重叠，依报批意见。");
    }

    @Test
    void a_measure_for_one_violation_was_not_merged() {
        assertThat(zh(one(DocumentKind.DECISION, ledger.head()))).doesNotContain("合并");
    }

    @Test
    void before_it_is_served_the_term_runs_from_receipt() {
        OfficialDocument decision = one(DocumentKind.DECISION, at(DecisionServed.class) - 1);

        assertThat(zh(decision))
                .contains("可以自收到本决定之日起1个月内向作出问责决定的党组织（O-2）提出", "收到日期：____年__月__日")
                .doesNotContain("送达。");
        assertThat(decision.unverified()).contains("ACC-20");
    }

    @Test
    void what_is_not_on_record_stays_a_visible_blank() {
        OfficialDocument amendment = one(DocumentKind.AMENDMENT, ledger.head());

        assertThat(amendment.numbered()).isTrue();
        assertThat(amendment.number()).isNull();
        assertThat(zh(amendment)).contains("执行要求和期限：____");
    }

    @Test
    void the_original_decision_stays_and_says_what_became_of_it() {
        OfficialDocument decision = one(DocumentKind.DECISION, ledger.head());

        assertThat(zh(decision)).contains("至2025年3月11日");
        assertThat(decision.remark()).isNotNull();
        assertThat(decision.remark().zh()).isEqualTo("本决定已于2023年4月20日撤销");
    }

    @Test
    void an_annulment_ends_the_periods_and_gives_the_post_back() {
        assertThat(zh(one(DocumentKind.ANNULMENT, ledger.head())))
                .contains("原决定的影响期自2023年4月20日起不再执行", "恢复其县水利局局长职务", "已在原公布范围恢复名誉")
                .contains("已从轻变更为：免职");
    }

    @Test
    void an_exemption_answers_every_condition() {
        OfficialDocument exemption = one(DocumentKind.NO_ACCOUNTABILITY, ledger.head());

        assertThat(exemption.title().zh()).isEqualTo("关于对李娜免予问责的决定");
        assertThat(zh(exemption))
                .contains("C-1：符合。属实。", "L-1：出于公心。", "红线“RL-1”：未触碰。", "完善预案。限于2023年4月30日前完成。")
                .contains("决定对李娜免予问责。");
        assertThat(exemption.number()).isNull();
    }

    @Test
    void what_a_tolerated_matter_may_not_be_held_against_is_said() {
        assertThat(zh(one(DocumentKind.NO_ACCOUNTABILITY, ledger.head())))
                .contains("结果运用：", "纠错跟踪：2023年4月23日，已整改到位。预案已完善。");
    }

    @Test
    void a_clarification_says_the_specific_points_and_whom_it_reached() {
        OfficialDocument clarification = one(DocumentKind.CLARIFICATION, ledger.head());

        assertThat(clarification.title().zh()).isEqualTo("关于县水利局有关问题的澄清说明");
        assertThat(zh(clarification))
                .contains("（1）挪用防汛资金。", "不作全面评价", "不实反映的传播范围：县水利局。", "澄清面向：县水利局、县政府。")
                .as("the facts of the case are not for the audience")
                .doesNotContain("防汛准备不足");
        assertThat(clarification.sources())
                .extracting(OfficialDocument.Source::type)
                .containsExactly("accountability.report-clarified.v1");
    }

    @Test
    void copies_go_to_those_it_was_announced_to() {
        assertThat(one(DocumentKind.DECISION, ledger.head()).copies())
                .containsExactly(new Text("县水利局", "县水利局"));
        assertThat(one(DocumentKind.DECISION, at(DecisionServed.class)).copies()).isEmpty();
    }

    @Test
    void a_document_cites_the_events_it_was_made_from_and_none_beyond_its_point() {
        long served = at(DecisionServed.class);
        OfficialDocument decision = one(DocumentKind.DECISION, served);

        assertThat(decision.asOf().position()).isEqualTo(served);
        assertThat(decision.sources())
                .extracting(OfficialDocument.Source::type)
                .containsExactly(
                        "accountability.opened.v1",
                        "accountability.subject-heard.v1",
                        "accountability.responsibility-established.v1",
                        "accountability.decided.v1",
                        "accountability.decision-served.v1");
        assertThat(decision.sources()).allMatch(source -> source.position() <= served);
    }

    @Test
    void a_notice_counts_its_working_days() {
        OfficialDocument notice =
                documents().of(Scenario.RETURN.stream(), AsOf.head(ledger.head())).getFirst();

        assertThat(notice.numbered()).isFalse();
        assertThat(zh(notice)).contains("王明，拟任县水利局主任。", "自2023年6月20日至2023年6月27日，共5个工作日（发布当日不计入）");
    }

    @Test
    void every_text_stands_in_both_languages_and_leaves_no_place_open() {
        for (OfficialDocument each : all(ledger.head())) {
            assertThat(zh(each)).doesNotContain("{").doesNotContain("null");
            assertThat(en(each)).doesNotContain("{").doesNotContain("null");
            assertThat(each.clauses()).allMatch(clause -> !clause.heading().en().isBlank());
        }
    }

    @Test
    void articles_are_quoted_in_chinese_numerals() {
        assertThat(List.of("7", "10", "11", "20", "27", "99"))
                .extracting(Articles::numeral)
                .containsExactly("七", "十", "十一", "二十", "二十七", "九十九");
        assertThat(Articles.numeral("24(6)")).isEqualTo("24(6)");
    }

    private static AccountabilityOpened opened(CaseId id, Subject subject) {
        return new AccountabilityOpened(
                id,
                List.of(new NamedSubject(subject, null, null)),
                List.of("9"),
                null,
                "巡查记录缺失",
                Scenario.day(-60),
                Scenario.day(-30),
                Scenario.day(0),
                Scenario.BUREAU,
                List.of(),
                null);
    }

    private OfficialDocument one(DocumentKind kind, long position) {
        return all(position).stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    private List<OfficialDocument> all(long position) {
        return documents().of(Scenario.CASE.stream(), AsOf.at(position));
    }

    private Documents documents() {
        return new Documents(
                ledger,
                new CodeNames(under -> Optional.of(BOOKS.byId(under.id()))),
                under -> Optional.of(BOOKS.byId(under.id())));
    }

    private long at(Class<? extends CaseEvent> type) {
        return ledger.all().stream()
                .filter(each -> type.isInstance(each.event()))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static String zh(OfficialDocument document) {
        return document.clauses().stream()
                .flatMap(clause -> clause.paragraphs().stream())
                .map(Text::zh)
                .collect(Collectors.joining("\n"));
    }

    private static String en(OfficialDocument document) {
        return document.clauses().stream()
                .flatMap(clause -> clause.paragraphs().stream())
                .map(Text::en)
                .collect(Collectors.joining("\n"));
    }
}
