package org.mingzhang.command.reinstatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.reinstatement.decidereinstatement.DecideReinstatementTest;
import org.mingzhang.command.reinstatement.proposereinstatement.ProposeReinstatementTest;
import org.mingzhang.command.reinstatement.publishnotice.PublishNoticeTest;
import org.mingzhang.command.reinstatement.raiseobjection.RaiseObjectionTest;
import org.mingzhang.command.reinstatement.resolveobjection.ResolveObjectionTest;
import org.mingzhang.command.reinstatement.restoretopost.RestoreToPostTest;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.reinstatement.ReinstatementRefusal;

/** The vocabulary of the reinstatement room is tested whole, in its published order. */
class ReinstatementRefusalTest {
    private static final List<RefusalTable<?>> TABLES =
            List.of(
                    ProposeReinstatementTest.TABLE,
                    DecideReinstatementTest.TABLE,
                    PublishNoticeTest.TABLE,
                    RaiseObjectionTest.TABLE,
                    ResolveObjectionTest.TABLE,
                    RestoreToPostTest.TABLE);

    @Test
    void every_refusal_has_a_row() {
        assertThat(TABLES.stream().flatMap(ReinstatementRefusalTest::own).distinct())
                .containsExactlyInAnyOrder(ReinstatementRefusal.values());
    }

    @Test
    void each_table_keeps_the_published_order() {
        for (RefusalTable<?> table : TABLES) {
            assertThat(own(table).toList()).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static Stream<ReinstatementRefusal> own(RefusalTable<?> table) {
        return table.refusals().stream()
                .filter(ReinstatementRefusal.class::isInstance)
                .map(ReinstatementRefusal.class::cast);
    }
}
