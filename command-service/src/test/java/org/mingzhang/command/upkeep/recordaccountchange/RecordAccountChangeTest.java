package org.mingzhang.command.upkeep.recordaccountchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.ACCOUNT_CHANGE_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.ACCOUNT_CHANGE_MALFORMED;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.UpkeepRefusal;
import org.mingzhang.upkeep.event.AccountChange;
import org.mingzhang.upkeep.event.AccountsChanged;

class RecordAccountChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ContentDigest SEAL = new ContentDigest("a".repeat(64));
    private static final List<AccountChange> CREATED = List.of(AccountChange.CREATED);
    private static final List<String> ROLES = List.of("RECORDER");
    private static final String ONE = "1".repeat(32);
    private static final String TWO = "2".repeat(32);

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void it_is_on_record_what_was_changed_and_what_the_roster_is_after_it() {
        decision(command(TWO, 1));
        assertThat(decision(command(ONE, 3)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new AccountsChanged(
                                                2,
                                                ONE,
                                                CREATED,
                                                ROLES,
                                                3,
                                                SEAL,
                                                digest(
                                                        "%s 3 %s\n%s 1 %2$s\n"
                                                                .formatted(ONE, SEAL.hex(), TWO)),
                                                TODAY)),
                                List.of()));
    }

    @Test
    void each_generation_of_an_account_is_recorded_once_and_none_that_is_older() {
        decision(command(ONE, 3));
        refused(command(ONE, 3), ACCOUNT_CHANGE_ALREADY_RECORDED, "/generation");
        refused(command(ONE, 2), ACCOUNT_CHANGE_ALREADY_RECORDED, "/generation");
        assertThat(decision(command(TWO, 2))).isInstanceOf(Decision.Accepted.class);
        assertThat(decision(command(ONE, 5))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_change_has_a_pseudonym_a_generation_and_something_that_was_changed() {
        refused(command("zhao", 1), ACCOUNT_CHANGE_MALFORMED, "/account");
        refused(command(ONE, 0), ACCOUNT_CHANGE_MALFORMED, "/generation");
        refused(
                new RecordAccountChange(ONE, List.of(), ROLES, 1, SEAL),
                ACCOUNT_CHANGE_MALFORMED,
                "/changes");
    }

    private static ContentDigest digest(String lines) {
        return ContentDigest.of(lines.getBytes(StandardCharsets.US_ASCII));
    }

    private static RecordAccountChange command(String account, long generation) {
        return new RecordAccountChange(account, CREATED, ROLES, generation, SEAL);
    }

    private Decision decision(RecordAccountChange command) {
        return ledger.take(command, RecordAccountChangeDecision::decide);
    }

    private void refused(RecordAccountChange command, UpkeepRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
