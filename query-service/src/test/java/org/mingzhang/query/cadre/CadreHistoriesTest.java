package org.mingzhang.query.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzhang.query.history.AsOf;
import org.mingzhang.query.sample.Forgetting;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.shared.CadreId;

/** The history of a person holds everything about that person and nothing about another. */
class CadreHistoriesTest {
    private final MemoryLedger ledger = Scenario.ledger();
    private final CadreHistories histories =
            new CadreHistories(ledger, new CodeNames(id -> Optional.empty()));

    @Test
    void every_side_of_a_persons_record_is_there_in_recorded_order() {
        List<HistoryEntry> entries = entries(Scenario.WANG, AsOf.head(ledger.head()));
        assertThat(entries).extracting(HistoryEntry::position).isSorted();
        assertThat(entries)
                .extracting(HistoryEntry::kind)
                .contains(
                        HistoryKind.REGISTRATION,
                        HistoryKind.POST,
                        HistoryKind.CASE,
                        HistoryKind.PROCEDURE,
                        HistoryKind.DECISION,
                        HistoryKind.MEASURE,
                        HistoryKind.RESTRICTION,
                        HistoryKind.APPEAL,
                        HistoryKind.REINSTATEMENT,
                        HistoryKind.IMPORTED_OUTCOME);
    }

    @Test
    void an_imported_outcome_is_an_entry_of_its_own() {
        assertThat(entries(Scenario.WANG, AsOf.head(ledger.head())))
                .filteredOn(entry -> entry.kind() == HistoryKind.IMPORTED_OUTCOME)
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.code()).isEqualTo("NOTED");
                            assertThat(entry.caseId()).isEqualTo(Scenario.CASE);
                            assertThat(entry.sentence().zh()).contains("NOTED");
                        });
    }

    @Test
    void what_concerns_another_subject_of_the_case_is_not_told() {
        List<HistoryEntry> entries = entries(Scenario.LI, AsOf.head(ledger.head()));
        assertThat(entries)
                .extracting(HistoryEntry::kind)
                .contains(HistoryKind.FAULT_TOLERANCE, HistoryKind.CASE)
                .doesNotContain(HistoryKind.APPEAL, HistoryKind.DECISION, HistoryKind.MEASURE);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.sentence().zh()).doesNotContain("P-WANG"));
    }

    @Test
    void the_history_at_a_position_tells_nothing_recorded_later() {
        for (long at = 0; at <= ledger.head(); at++) {
            long last = at;
            assertThat(entries(Scenario.WANG, AsOf.at(at)))
                    .allMatch(entry -> entry.position() <= last);
        }
        // The case is told as soon as it is opened, before the person's own stream mirrors it.
        assertThat(entries(Scenario.WANG, AsOf.at(4)))
                .extracting(HistoryEntry::kind)
                .contains(HistoryKind.CASE);
    }

    @Test
    void the_legal_axis_orders_by_the_day_things_took_effect() {
        List<HistoryEntry> entries =
                histories
                        .of(Scenario.WANG, AsOf.head(ledger.head()), HistoryAxis.LEGAL)
                        .orElseThrow()
                        .entries();
        assertThat(entries).extracting(HistoryEntry::legalDate).isSorted();
    }

    @Test
    void an_erasure_is_told_and_what_it_erased_reads_so() {
        MemoryLedger forgetting = Forgetting.ledger();
        List<HistoryEntry> told =
                new CadreHistories(forgetting, new CodeNames(id -> Optional.empty()))
                        .of(Forgetting.ZHOU, AsOf.head(forgetting.head()), HistoryAxis.RECORDED)
                        .orElseThrow()
                        .entries();
        assertThat(told)
                .extracting(HistoryEntry::kind)
                .contains(HistoryKind.PROTECTION)
                .doesNotContain(HistoryKind.RESTRICTION);
        assertThat(told)
                .extracting(entry -> entry.sentence().zh())
                .anyMatch(zh -> zh.contains("2024-11-02 前不执行"))
                .anyMatch(zh -> zh.contains("因涉及他人暂予保留：C-00"))
                .noneMatch(zh -> zh.contains("[erased]"));
    }

    @Test
    void a_person_who_is_not_on_record_has_no_history() {
        assertThat(histories.of(new CadreId("P-NOBODY"), AsOf.head(3), HistoryAxis.RECORDED))
                .isEmpty();
    }

    private List<HistoryEntry> entries(CadreId cadre, AsOf asOf) {
        return histories.of(cadre, asOf, HistoryAxis.RECORDED).orElseThrow().entries();
    }
}
