package org.mingzhang.command.approval.wiring;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.testing.StreamFixture;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.ApprovalId;

/** The command reaches its decision with the state folded from the stream. */
class ApprovalAggregateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AggregateTestFixture<ApprovalAggregate> fixture =
            StreamFixture.of(ApprovalAggregate.class, new TestLedger().today(TODAY));

    @Test
    void an_approval_is_given_once() {
        GiveApproval command =
                new GiveApproval(
                        new ApprovalId("approval-1"), "restore-to-post", TestLedger.DIGEST);
        ApprovalGiven given =
                new ApprovalGiven(
                        command.approvalId(),
                        command.command(),
                        command.digest(),
                        TestLedger.ACTOR,
                        TODAY);
        fixture.givenNoPriorActivity().when(command).expectEvents(given);
        fixture.given(given).when(command).expectException(CommandRefused.class).expectNoEvents();
    }
}
