package org.mingzhang.command.upkeep.recordtwinroot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.upkeep.UpkeepRefusal.TWIN_NOT_GROWN;
import static org.mingzhang.upkeep.UpkeepRefusal.TWIN_ROOT_MALFORMED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.upkeep.UpkeepRefusal;
import org.mingzhang.upkeep.event.TwinRootRecorded;

class RecordTwinRootTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String LINE = "\u2014 log.test/l/sm3 AQIDBAU=";
    private static final String AT = "2026-11-22T03:04:05Z";

    private final TestLedger ledger = new TestLedger().today(TODAY);

    @Test
    void a_root_is_on_record_with_its_signature_and_again_only_when_the_twin_has_grown() {
        assertThat(decision(command(40, ROOT, LINE)))
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(new TwinRootRecorded(40, ROOT, LINE, AT, TODAY)),
                                List.of()));
        refused(command(40, ROOT, LINE), TWIN_NOT_GROWN, "/logSize");
        refused(command(39, ROOT, LINE), TWIN_NOT_GROWN, "/logSize");
        assertThat(decision(command(41, ROOT, LINE))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_twin_without_entries_is_not_recorded() {
        refused(command(0, ROOT, LINE), TWIN_NOT_GROWN, "/logSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU"})
    void what_is_no_hash_is_no_root(String root) {
        refused(command(40, root, LINE), TWIN_ROOT_MALFORMED, "/root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u2014 log.test/l AQIDBAU=", "- log.test/l/sm3 AQIDBAU="})
    void what_is_no_line_of_a_twin_signs_none(String line) {
        refused(command(40, ROOT, line), TWIN_ROOT_MALFORMED, "/signature");
    }

    private static RecordTwinRoot command(long size, String root, String line) {
        return new RecordTwinRoot(size, root, line, AT);
    }

    private Decision decision(RecordTwinRoot command) {
        return ledger.take(command, RecordTwinRootDecision::decide);
    }

    private void refused(RecordTwinRoot command, UpkeepRefusal why, String field) {
        assertThat(decision(command)).isEqualTo(new Decision.Refused(why, field, List.of()));
    }
}
