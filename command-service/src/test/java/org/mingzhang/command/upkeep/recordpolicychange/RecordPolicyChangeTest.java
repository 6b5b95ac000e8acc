package org.mingzhang.command.upkeep.recordpolicychange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.POLICY_CHANGE_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.POLICY_MALFORMED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.UpkeepRefusal;
import org.mingzhang.upkeep.event.PolicyChanged;

class RecordPolicyChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ContentDigest DIGEST = new ContentDigest("a".repeat(64));
    private static final List<String> KEYS = List.of("log.test/l+01020304+AQ==");
    private static final List<String> WITNESSES = List.of("audit audit.test/w+0a0b0c0d+BA==");

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void it_is_on_record_whom_the_log_wants_believed_from_which_size_on() {
        assertThat(decision(command(2, 40)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new PolicyChanged(
                                                2, DIGEST, 40, KEYS, WITNESSES, "audit", TODAY)),
                                List.of()));
    }

    @Test
    void each_policy_is_recorded_once_and_in_order() {
        decision(command(3, 40));
        refused(command(3, 40), POLICY_CHANGE_ALREADY_RECORDED, "/number");
        refused(command(2, 40), POLICY_CHANGE_ALREADY_RECORDED, "/number");
        assertThat(decision(command(4, 40))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_policy_has_a_number_a_key_and_a_quorum() {
        refused(command(0, 40), POLICY_MALFORMED, "/number");
        refused(command(1, -1), POLICY_MALFORMED, "/logSize");
        refused(
                new RecordPolicyChange(1, DIGEST, 40, List.of(), WITNESSES, "audit"),
                POLICY_MALFORMED,
                "/logKeys");
        refused(
                new RecordPolicyChange(1, DIGEST, 40, KEYS, WITNESSES, " "),
                POLICY_MALFORMED,
                "/quorum");
    }

    private static RecordPolicyChange command(long number, long size) {
        return new RecordPolicyChange(number, DIGEST, size, KEYS, WITNESSES, "audit");
    }

    private Decision decision(RecordPolicyChange command) {
        return ledger.take(command, RecordPolicyChangeDecision::decide);
    }

    private void refused(RecordPolicyChange command, UpkeepRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
