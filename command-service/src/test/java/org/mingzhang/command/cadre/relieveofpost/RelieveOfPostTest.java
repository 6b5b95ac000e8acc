package org.mingzhang.command.cadre.relieveofpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.CASE_DOES_NOT_NAME_CADRE;
import static org.mingzhang.cadre.CadreRefusal.POST_NOT_HELD;
import static org.mingzhang.cadre.CadreRefusal.RELIEF_GROUNDS_MISSING;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.People.HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.Post;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.shared.CaseId;

/** Leaving a post under a case, spoilt in every way that is refused. */
public class RelieveOfPostTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final class Situation {
        final TestLedger ledger =
                People.ledger()
                        .today(TODAY)
                        .given(new AppointedToPost(CADRE, DIRECTOR, TODAY, null));
        Post post = DIRECTOR;
        LocalDate on = TODAY;
        @Nullable CaseId caseId = CASE;
        String grounds = "decided";

        Decision decide() {
            return ledger.ask(
                    new RelieveOfPost(CADRE, post, on, caseId, grounds),
                    RelieveOfPostDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TODAY.plusDays(1))
                    .row(POST_NOT_HELD, s -> s.post = HEAD)
                    .row(RELIEF_GROUNDS_MISSING, s -> s.grounds = "")
                    .row(CASE_DOES_NOT_NAME_CADRE, s -> s.caseId = new CaseId("case-2"));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void relief_under_a_case_is_kept_with_the_case() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new RelievedOfPost(
                                                CADRE, DIRECTOR, TODAY, CASE, "decided")),
                                List.of()));
    }

    @Test
    void an_ordinary_leaving_names_no_case() {
        Situation situation = new Situation();
        situation.caseId = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
