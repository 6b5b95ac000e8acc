package org.mingzhang.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AccountabilityOpened;
import org.mingzhang.accountability.event.AppealDecided;
import org.mingzhang.accountability.event.AppealLodged;
import org.mingzhang.accountability.event.AppealOutcome;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.MeasureImposed;
import org.mingzhang.accountability.event.NamedSubject;
import org.mingzhang.accountability.event.RoadTerm;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.AppealId;
import org.mingzhang.shared.CaseId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.Text;

/** The roads of appeal in a decision before and after it is served, and in its amendment. */
class RoadsInDecisionTest {
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();

    private static final List<AppealRoad> TWO_ROADS =
            List.of(
                    new AppealRoad(
                            "government-sanction",
                            RoadTerm.LAST_DAY,
                            LocalDate.parse("2023-04-13"),
                            new Text("一个月", "one month")),
                    new AppealRoad(
                            "party-discipline",
                            RoadTerm.NO_TERM,
                            null,
                            new Text("不限", "no limit")));

    private final MemoryLedger ledger = Scenario.ledger();

    @Test
    void each_open_road_is_named_with_its_day_and_its_receiver() {
        ledger.record(served(TWO_ROADS));

        assertThat(said(DocumentKind.DECISION, ledger.head()))
                .contains("政务处分复审：可以在2023年4月13日（含当日）以前向作出决定的监察机关（O-2）提出。", "没有期限限制");
    }

    @Test
    void before_service_each_road_runs_from_receipt() {
        assertThat(said(DocumentKind.DECISION, position(DecisionServed.class) - 1))
                .contains(
                        "如不服本决定，可以通过下列途径提出；不同途径可以并行。",
                        "问责申诉：可以自收到本决定之日起1个月内向作出问责决定的党组织（O-2）提出。",
                        "公务员复核：可以自收到本决定之日起30日内向原处理机关（O-2）提出。",
                        "公务员申诉：可以自收到本决定之日起30日内向同级公务员主管部门或者作出处理的机关的上一级机关提出。",
                        "组织处理申诉：可以向作出组织处理决定的党委（党组）（O-2）提出，期限须由人工查明。",
                        "收到日期：____年__月__日");
    }

    @Test
    void a_service_that_is_silent_about_the_others_makes_no_day_up() {
        assertThat(said(DocumentKind.DECISION, ledger.head()))
                .contains(
                        "可以在2023年4月12日（含当日）以前向O-2提出申诉。",
                        "还可以通过下列途径提出，送达时没有记录其期限",
                        "公务员复核：可以向原处理机关（O-2）提出，期限须由人工查明。")
                .as("a later step is not open before the first")
                .doesNotContain("公务员申诉");
    }

    @Test
    void a_supervision_organ_is_contested_where_the_sanction_is() {
        ledger.record(
                new OrganisationRegistered(
                        new OrganisationId("O-2"),
                        "县监委",
                        "SUPERVISION_ORGAN",
                        "COUNTY",
                        null,
                        null,
                        LocalDate.parse("2018-03-01"),
                        null));
        CaseId other = new CaseId("C-9");
        ledger.record(
                new AccountabilityOpened(
                        other,
                        List.of(new NamedSubject(Scenario.ON_WANG, null, null)),
                        List.of("9"),
                        null,
                        "巡查记录缺失",
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-01-02"),
                        LocalDate.parse("2024-02-01"),
                        Scenario.BUREAU,
                        List.of(),
                        null));
        AccountabilityDecided first = decided();
        ledger.record(
                new AccountabilityDecided(
                        other,
                        Scenario.ON_WANG,
                        null,
                        LocalDate.parse("2024-06-28"),
                        LocalDate.parse("2024-06-28"),
                        first.decidedBy(),
                        List.of(new MeasureImposed("GOV_DEMERIT", null, null)),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        LocalDate.parse("2024-06-28")));

        assertThat(said(other.stream(), DocumentKind.DECISION, ledger.head()))
                .contains("政务处分复审：可以自收到本决定之日起1个月内向作出决定的监察机关（县监委）提出。")
                .doesNotContain("问责申诉");
    }

    @Test
    void an_amendment_names_the_roads_on_record() {
        assertThat(said(DocumentKind.AMENDMENT, ledger.head()))
                .contains("提出申诉（问责申诉）：过重。", "期限自收到本决定之日起依照规定计算：__________。")
                .doesNotContain("送达时记录的申诉途径");
        ledger.record(served(TWO_ROADS));
        ledger.record(
                new AppealLodged(
                        Scenario.CASE,
                        Scenario.ON_WANG,
                        new AppealId("A-2"),
                        LocalDate.parse("2023-04-01"),
                        "过重",
                        "government-sanction"));
        ledger.record(
                new AppealDecided(
                        Scenario.CASE,
                        Scenario.ON_WANG,
                        new AppealId("A-2"),
                        LocalDate.parse("2023-04-20"),
                        AppealOutcome.UPHELD,
                        List.of(),
                        "维持",
                        LocalDate.parse("2023-04-21"),
                        List.of(
                                new AppealRoad(
                                        "government-sanction-review",
                                        RoadTerm.LAST_DAY,
                                        LocalDate.parse("2023-05-22"),
                                        new Text("一个月", "one month")))));

        assertThat(said(DocumentKind.AMENDMENT, ledger.head()))
                .contains(
                        "对原决定，2023年3月13日送达时记录的申诉途径：",
                        "政务处分复审：可以在2023年4月13日（含当日）以前向作出决定的监察机关（O-2）提出。",
                        "对2023年4月20日的申诉答复，记录的后续途径：",
                        "可以在2023年5月22日（含当日）以前向上一级监察机关提出。",
                        "申诉期间不停止本决定的执行。");
    }

    private DecisionServed served(List<AppealRoad> roads) {
        return new DecisionServed(
                Scenario.CASE,
                Scenario.ON_WANG,
                LocalDate.parse("2023-03-13"),
                true,
                LocalDate.parse("2023-04-13"),
                new Text("", ""),
                roads);
    }

    private AccountabilityDecided decided() {
        return (AccountabilityDecided)
                ledger.all().get((int) position(AccountabilityDecided.class)).event();
    }

    private long position(Class<?> type) {
        return ledger.all().stream()
                .filter(each -> type.isInstance(each.event()))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private String said(DocumentKind kind, long position) {
        return said(Scenario.CASE.stream(), kind, position);
    }

    private String said(StreamId stream, DocumentKind kind, long position) {
        Documents documents =
                new Documents(
                        ledger,
                        new CodeNames(under -> Optional.of(BOOKS.byId(under.id()))),
                        under -> Optional.of(BOOKS.byId(under.id())));
        return documents.of(stream, AsOf.at(position)).stream()
                .filter(each -> each.kind() == kind)
                .flatMap(document -> document.clauses().stream())
                .flatMap(clause -> clause.paragraphs().stream())
                .map(Text::zh)
                .collect(Collectors.joining());
    }
}
