package org.mingzhang.command.export.wiring;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.export.recordexport.RecordExport;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.testing.StreamFixture;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.export.event.ExportRecorded;
import org.mingzhang.shared.ExportId;

/** The command reaches its decision with the state folded from the stream. */
class ExportAggregateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AggregateTestFixture<ExportAggregate> fixture =
            StreamFixture.of(ExportAggregate.class, new TestLedger().today(TODAY));

    @Test
    void an_export_is_recorded_once() {
        RecordExport command =
                new RecordExport(
                        new ExportId("export-1"), null, null, null, 10, 3, TestLedger.DIGEST);
        ExportRecorded recorded =
                new ExportRecorded(
                        command.exportId(),
                        null,
                        null,
                        null,
                        command.logSize(),
                        command.records(),
                        command.manifest(),
                        TestLedger.ACTOR,
                        TODAY);
        fixture.givenNoPriorActivity().when(command).expectEvents(recorded);
        fixture.given(recorded)
                .when(command)
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
