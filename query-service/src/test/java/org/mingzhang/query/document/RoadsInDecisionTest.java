package org.mingzhang.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.AccountabilityDecided;
import org.mingzhang.accountability.event.AppealRoad;
import org.mingzhang.accountability.event.DecisionServed;
import org.mingzhang.accountability.event.RoadTerm;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.shared.Text;

/** The roads of appeal in the decision, once it is served. */
class RoadsInDecisionTest {
    private static final Rulebooks BOOKS = RulebookLoader.fromClasspath();

    private final MemoryLedger ledger = Scenario.ledger();

    @Test
    void each_open_road_is_named_with_its_day_and_its_receiver() {
        AccountabilityDecided decided =
                ledger.all().stream()
                        .map(each -> each.event())
                        .filter(AccountabilityDecided.class::isInstance)
                        .map(AccountabilityDecided.class::cast)
                        .findFirst()
                        .orElseThrow();
        ledger.record(
                new DecisionServed(
                        decided.caseId(),
                        decided.subject(),
                        LocalDate.parse("2023-03-13"),
                        true,
                        LocalDate.parse("2023-04-13"),
                        new Text("", ""),
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
                                        new Text("不限", "no limit")))));

        assertThat(decision()).contains("政务处分复审：可以在2023年4月13日（含当日）以前向作出决定的监察机关（O-2）提出。", "没有期限限制");
    }

    private String decision() {
        Documents documents =
                new Documents(
                        ledger,
                        new CodeNames(under -> Optional.of(BOOKS.byId(under.id()))),
                        under -> Optional.of(BOOKS.byId(under.id())));
        return documents.of(Scenario.CASE.stream(), AsOf.head(ledger.head())).stream()
                .filter(each -> each.kind() == DocumentKind.DECISION)
                .flatMap(document -> document.clauses().stream())
                .flatMap(clause -> clause.paragraphs().stream())
                .map(Text::zh)
                .collect(Collectors.joining());
    }
}
