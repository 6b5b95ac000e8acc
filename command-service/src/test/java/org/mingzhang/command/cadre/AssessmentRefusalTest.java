package org.mingzhang.command.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.AssessmentRefusal;
import org.mingzhang.command.cadre.recordannualgrade.RecordAnnualGradeTest;
import org.mingzhang.command.cadre.recordcommendation.RecordCommendationTest;
import org.mingzhang.command.cadre.recordfollowup.RecordFollowUpTest;
import org.mingzhang.command.cadre.restorepartyrights.RestorePartyRightsTest;
import org.mingzhang.command.testing.RefusalTable;

/** The vocabulary of entries on conduct is tested whole, in its published order. */
class AssessmentRefusalTest {
    private static final List<RefusalTable<?>> TABLES =
            List.of(
                    RecordAnnualGradeTest.TABLE,
                    RecordCommendationTest.TABLE,
                    RecordFollowUpTest.TABLE,
                    RestorePartyRightsTest.TABLE);

    /** Flagged on the record, never refused; its own test stands beside the verb. */
    private static final AssessmentRefusal FLAG = AssessmentRefusal.GRADE_FOR_TOLERATED_MATTER;

    @Test
    void every_refusal_has_a_row() {
        Stream<AssessmentRefusal> rows = TABLES.stream().flatMap(AssessmentRefusalTest::own);
        assertThat(Stream.concat(rows, Stream.of(FLAG)).distinct())
                .containsExactlyInAnyOrder(AssessmentRefusal.values());
    }

    @Test
    void each_table_keeps_the_published_order() {
        for (RefusalTable<?> table : TABLES) {
            assertThat(own(table).toList()).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static Stream<AssessmentRefusal> own(RefusalTable<?> table) {
        return table.refusals().stream()
                .filter(AssessmentRefusal.class::isInstance)
                .map(AssessmentRefusal.class::cast);
    }
}
