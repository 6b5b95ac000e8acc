package org.mingzhang.command.upkeep.recordlogkeyend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.LOG_KEY_END_ALREADY_RECORDED;
import static org.mingzhang.upkeep.UpkeepRefusal.LOG_KEY_MALFORMED;
import static org.mingzhang.upkeep.UpkeepRefusal.LOG_SIZE_IMPOSSIBLE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.upkeep.UpkeepRefusal;
import org.mingzhang.upkeep.event.LogKeyEnded;

class RecordLogKeyEndTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OLD = "log.test/l+01020304+AQ==";
    private static final String NEXT = "log.test/l+05060708+Ag==";
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void it_is_on_record_which_key_ended_where_and_which_goes_on() {
        assertThat(decision(command(OLD, 40, NEXT)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new LogKeyEnded(OLD, 40, ROOT, NEXT, TODAY)), List.of()));
    }

    @Test
    void a_key_ends_once_and_its_successor_may_end_as_well() {
        decision(command(OLD, 40, NEXT));
        refused(command(OLD, 41, NEXT), LOG_KEY_END_ALREADY_RECORDED, "/endedKey");
        assertThat(decision(command(NEXT, 40, "log.test/l+090a0b0c+Aw==")))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log.test/l", "log.test/l+0102030+AQ==", "log test+01020304+AQ=="})
    void what_is_no_key_does_not_end(String key) {
        refused(command(key, 40, NEXT), LOG_KEY_MALFORMED, "/endedKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OLD, "another.log+05060708+Ag=="})
    void a_successor_is_another_key_of_the_same_log(String successor) {
        refused(command(OLD, 40, successor), LOG_KEY_MALFORMED, "/successor");
    }

    @Test
    void a_key_that_signed_nothing_has_no_end() {
        refused(command(OLD, 0, NEXT), LOG_SIZE_IMPOSSIBLE, "/logSize");
    }

    private static RecordLogKeyEnd command(String key, long size, String successor) {
        return new RecordLogKeyEnd(key, size, ROOT, successor);
    }

    private Decision decision(RecordLogKeyEnd command) {
        return ledger.take(command, RecordLogKeyEndDecision::decide);
    }

    private void refused(RecordLogKeyEnd command, UpkeepRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
