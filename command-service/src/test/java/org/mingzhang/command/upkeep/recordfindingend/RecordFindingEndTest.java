package org.mingzhang.command.upkeep.recordfindingend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.FINDING_NOT_ON_RECORD;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

class RecordFindingEndTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestLedger ledger =
            new TestLedger()
                    .today(TODAY)
                    .given(new WatchFound("SETTING", "guards", 2, "fsync", "then", TODAY));

    @Test
    void a_finding_ends_once() {
        RecordFindingEnd command = new RecordFindingEnd("SETTING", "guards", 2);
        assertThat(decision(command))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new WatchFindingEnded("SETTING", "guards", 2, TODAY)),
                                List.of()));
        assertThat(decision(command)).isEqualTo(notOnRecord());
    }

    @Test
    void what_is_not_on_record_does_not_end() {
        assertThat(decision(new RecordFindingEnd("SETTING", "tail", 2))).isEqualTo(notOnRecord());
        assertThat(decision(new RecordFindingEnd("GRANT", "guards", 2))).isEqualTo(notOnRecord());
    }

    private static Decision notOnRecord() {
        return new Decision.Refused(FINDING_NOT_ON_RECORD, "/code", List.of());
    }

    private Decision decision(RecordFindingEnd command) {
        return ledger.take(command, RecordFindingEndDecision::decide);
    }
}
