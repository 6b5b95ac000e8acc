package org.mingzhang.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.AccountabilityCase;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.query.sample.MemoryLedger;
import org.mingzhang.query.sample.Scenario;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.Recorded;

/** The state at a point equals a fold written out by hand, for every point of the scenario. */
class AsOfTest {
    private final MemoryLedger ledger = Scenario.ledger();
    private final List<Recorded<LedgerEvent>> events = ledger.events(Scenario.CASE.stream());

    @Test
    void the_state_at_every_position_is_the_fold_up_to_there() {
        for (long position = 0; position <= ledger.head(); position++) {
            AccountabilityCase expected = AccountabilityCase.NOT_OPENED;
            long version = -1;
            for (Recorded<LedgerEvent> recorded : ledger.all()) {
                if (recorded.position() <= position
                        && recorded.event() instanceof CaseEvent event) {
                    expected = expected.evolve(event);
                    version = recorded.sequence();
                }
            }
            StateAsOf at = state(AsOf.at(position));
            assertThat(at.state()).isEqualTo(expected);
            assertThat(at.version()).isEqualTo(version);
            assertThat(state(known(position)).state()).isEqualTo(expected);
        }
    }

    @Test
    void an_amendment_is_not_seen_before_it_was_known_though_it_reaches_back() {
        // Amended with effect from day 11, but recorded after the appeal was decided on day 40.
        String day = Scenario.day(15).toString();
        long amended = position("accountability.decision-amended.v1");
        assertThat(wangsYears(AsOf.parse(null, day, null, ledger.head()))).isEqualTo(1);
        assertThat(
                        wangsYears(
                                AsOf.parse(
                                        null,
                                        day,
                                        MemoryLedger.instant(amended - 1).toString(),
                                        ledger.head())))
                .isEqualTo(2);
    }

    @Test
    void an_instant_may_carry_an_unescaped_plus() {
        assertThat(AsOf.parse(null, null, "2024-01-01T08:00:00 08:00", 3).knownAt())
                .isEqualTo(MemoryLedger.instant(0));
    }

    @Test
    void a_point_that_cannot_be_read_is_refused_in_both_languages() {
        for (List<String> bad :
                List.of(
                        List.of("x", "", ""),
                        List.of("-1", "", ""),
                        List.of("", "2024-13-01", ""),
                        List.of("", "", "2024-01-01"))) {
            assertThatThrownBy(() -> AsOf.parse(bad.get(0), bad.get(1), bad.get(2), 9))
                    .isInstanceOfSatisfying(
                            BadParameter.class,
                            refused -> {
                                assertThat(refused.text().zh()).isNotBlank();
                                assertThat(refused.text().en()).isNotBlank();
                            });
        }
    }

    @Test
    void a_position_beyond_the_head_is_refused_with_the_head() {
        assertThatThrownBy(() -> AsOf.parse("10", null, null, 9))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("newest position is 9");
        assertThatThrownBy(() -> AsOf.parse("0", null, null, -1)).isInstanceOf(BadParameter.class);
    }

    private StateAsOf state(AsOf asOf) {
        return StateAsOf.of(Scenario.CASE.stream(), events, asOf);
    }

    private AsOf known(long position) {
        return AsOf.parse(null, null, MemoryLedger.instant(position).toString(), ledger.head());
    }

    private int wangsYears(AsOf asOf) {
        var restriction =
                ((AccountabilityCase) state(asOf).state())
                        .subject(Scenario.ON_WANG)
                        .orElseThrow()
                        .restrictions()
                        .getFirst();
        return restriction.until().getYear() - restriction.from().getYear();
    }

    private long position(String type) {
        return events.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .position();
    }
}
