package org.mingzhang.command.upkeep.recordfinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_MALFORMED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.upkeep.UpkeepRefusal;
import org.mingzhang.upkeep.event.WatchFound;

class RecordFindingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String AT = "2026-11-22T03:04:05Z";

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void a_finding_says_what_where_and_how_much() {
        assertThat(decision(command("ROW_CHANGED", "tail", 3)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new WatchFound("ROW_CHANGED", "tail", 3, "17", AT, TODAY)),
                                List.of()));
    }

    @Test
    void it_is_recorded_again_only_when_it_is_ten_times_as_much() {
        decision(command("ROW_CHANGED", "tail", 3));
        refused(command("ROW_CHANGED", "tail", 3), FINDING_ALREADY_RECORDED, "/code");
        refused(command("ROW_CHANGED", "tail", 29), FINDING_ALREADY_RECORDED, "/code");
        assertThat(decision(command("ROW_CHANGED", "tail", 30)))
                .isInstanceOf(Decision.Accepted.class);
        refused(command("ROW_CHANGED", "tail", 299), FINDING_ALREADY_RECORDED, "/code");
        assertThat(decision(command("ROW_CHANGED", "everything", 1)))
                .as("by another check")
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decision(command("ROOT_DIFFERS", "tail", 1)))
                .as("of another kind")
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_finding_has_a_code_an_area_and_a_count() {
        refused(command("row changed", "tail", 1), FINDING_MALFORMED, "/code");
        refused(command("ROW_CHANGED", "", 1), FINDING_MALFORMED, "/area");
        refused(command("ROW_CHANGED", "tail", 0), FINDING_MALFORMED, "/count");
    }

    private static RecordFinding command(String code, String area, long count) {
        return new RecordFinding(code, area, count, "17", AT);
    }

    private Decision decision(RecordFinding command) {
        return ledger.take(command, RecordFindingDecision::decide);
    }

    private void refused(RecordFinding command, UpkeepRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
