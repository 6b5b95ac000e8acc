package org.mingzhang.command.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.command.cadre.appointtopost.AppointToPostTest;
import org.mingzhang.command.cadre.registercadre.RegisterCadreTest;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPostTest;
import org.mingzhang.command.testing.RefusalTable;

/** The vocabulary of the cadre room is tested whole, in its published order. */
class CadreRefusalTest {
    private static final List<RefusalTable<?>> TABLES =
            List.of(RegisterCadreTest.TABLE, AppointToPostTest.TABLE, RelieveOfPostTest.TABLE);

    @Test
    void every_refusal_has_a_row() {
        assertThat(TABLES.stream().flatMap(CadreRefusalTest::own).distinct())
                .containsExactlyInAnyOrder(CadreRefusal.values());
    }

    @Test
    void each_table_keeps_the_published_order() {
        for (RefusalTable<?> table : TABLES) {
            assertThat(own(table).toList()).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static Stream<CadreRefusal> own(RefusalTable<?> table) {
        return table.refusals().stream()
                .filter(CadreRefusal.class::isInstance)
                .map(CadreRefusal.class::cast);
    }
}
