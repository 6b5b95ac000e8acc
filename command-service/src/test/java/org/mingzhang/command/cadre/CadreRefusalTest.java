package org.mingzhang.command.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.CadreRefusal;
import org.mingzhang.command.cadre.appointtopost.AppointToPostTest;
import org.mingzhang.command.cadre.registercadre.RegisterCadreTest;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPostTest;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.shared.Refusal;

/** The vocabulary of the cadre room is tested whole, in its published order. */
class CadreRefusalTest {
    private static final List<RefusalTable<?>> TABLES =
            List.of(RegisterCadreTest.TABLE, AppointToPostTest.TABLE, RelieveOfPostTest.TABLE);

    @Test
    void every_refusal_has_a_row() {
        Stream<Refusal> rows = TABLES.stream().flatMap(table -> table.refusals().stream());
        assertThat(rows.distinct()).containsExactlyInAnyOrder(CadreRefusal.values());
    }

    @Test
    void each_table_keeps_the_published_order() {
        for (RefusalTable<?> table : TABLES) {
            assertThat(table.refusals())
                    .isSortedAccordingTo((a, b) -> ((CadreRefusal) a).compareTo((CadreRefusal) b));
        }
    }
}
