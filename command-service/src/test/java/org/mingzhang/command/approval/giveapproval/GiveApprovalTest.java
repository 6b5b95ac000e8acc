package org.mingzhang.command.approval.giveapproval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.approval.ApprovalRefusal.APPROVAL_ALREADY_GIVEN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.approval.event.ApprovalGiven;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;

/** One approval id serves one content, approved by the person who acts. */
class GiveApprovalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ApprovalId ID = new ApprovalId("approval-1");
    private static final GiveApproval COMMAND =
            new GiveApproval(ID, "restore-to-post", new ContentDigest("a".repeat(64)));

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void an_approval_names_who_gave_it_to_which_content() {
        assertThat(ledger.take(COMMAND, GiveApprovalDecision::decide))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new ApprovalGiven(
                                                ID,
                                                "restore-to-post",
                                                COMMAND.digest(),
                                                TestLedger.ACTOR,
                                                TODAY)),
                                List.of()));
    }

    @Test
    void an_id_is_used_once_even_for_other_content() {
        ledger.take(COMMAND, GiveApprovalDecision::decide);
        assertThat(
                        ledger.take(
                                new GiveApproval(
                                        ID, "publish-notice", new ContentDigest("b".repeat(64))),
                                GiveApprovalDecision::decide))
                .isEqualTo(new Decision.Refused(APPROVAL_ALREADY_GIVEN, "/approvalId", List.of()));
    }
}
