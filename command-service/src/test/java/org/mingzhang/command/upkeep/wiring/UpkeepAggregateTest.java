package org.mingzhang.command.upkeep.wiring;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.testing.StreamFixture;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.command.upkeep.recordlogkeyend.RecordLogKeyEnd;
import org.mingzhang.upkeep.event.LogKeyEnded;

/** The commands reach their decisions with the state folded from the stream. */
class UpkeepAggregateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final AggregateTestFixture<UpkeepAggregate> fixture =
            StreamFixture.of(UpkeepAggregate.class, new TestLedger().today(TODAY));

    @Test
    void the_end_of_a_key_is_recorded_once() {
        RecordLogKeyEnd command =
                new RecordLogKeyEnd("l+01020304+AQ==", 40, "root", "l+05060708+Ag==");
        LogKeyEnded ended =
                new LogKeyEnded(
                        command.endedKey(),
                        command.logSize(),
                        command.root(),
                        command.successor(),
                        TODAY);
        fixture.givenNoPriorActivity().when(command).expectEvents(ended);
        fixture.given(ended).when(command).expectException(CommandRefused.class).expectNoEvents();
    }
}
