package org.mingzhang.command.cadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_UNKNOWN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_APPEAL_UNANSWERED;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_BY_PROPOSER;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_CASE_OPEN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NAME_TO_RESTORE;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NOT_DUE;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_NOT_ORDERED;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_ORDER_STANDS;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_PERIOD_RUNNING;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_REINSTATEMENT_OPEN;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_SCOPE_CHANGED;
import static org.mingzhang.cadre.ProtectionRefusal.ERASURE_TERM_RUNNING;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_IS_RESTRICTED;
import static org.mingzhang.cadre.ProtectionRefusal.PROCESSING_NOT_RESTRICTED;
import static org.mingzhang.cadre.ProtectionRefusal.PROTECTION_GROUND_UNKNOWN;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_FOR_OTHER_CONTENT;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVAL_REQUIRED;
import static org.mingzhang.command.kernel.FourEyesRefusal.APPROVER_IS_PROPOSER;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.CASE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.accountability.event.CaseTextsErased;
import org.mingzhang.cadre.ProtectionRefusal;
import org.mingzhang.cadre.event.ErasureCancelled;
import org.mingzhang.cadre.event.ErasureOrdered;
import org.mingzhang.cadre.event.ErasureScope;
import org.mingzhang.cadre.event.PersonalTextsErased;
import org.mingzhang.cadre.event.ProcessingRestricted;
import org.mingzhang.cadre.event.ProcessingResumed;
import org.mingzhang.cadre.event.SharedCase;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.reinstatement.event.ReinstatementTextsErased;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.ReinstatementId;

/** Restricting and erasing a person's data, spoilt in every way that is refused. */
class ProtectionTest {
    private static final LocalDate TOMORROW = ForgettingSituation.TODAY.plusDays(1);

    private static final RefusalTable<ForgettingSituation> RESTRICTING =
            new RefusalTable<>(ForgettingSituation::free, ForgettingSituation::restrict)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(PROCESSING_IS_RESTRICTED, s -> s.given(s.restriction()))
                    .row(PROTECTION_GROUND_UNKNOWN, s -> s.basis = "CURIOSITY")
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TOMORROW);

    private static final RefusalTable<ForgettingSituation> RESUMING =
            new RefusalTable<>(ForgettingSituation::restricted, ForgettingSituation::resume)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(
                            PROCESSING_NOT_RESTRICTED,
                            s -> s.given(new ProcessingResumed(CADRE, s.on)))
                    .row(ERASURE_ORDER_STANDS, s -> s.given(s.order()))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TOMORROW);

    private static final RefusalTable<ForgettingSituation> ORDERING =
            new RefusalTable<>(ForgettingSituation::restricted, ForgettingSituation::orderErasure)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(
                            PROCESSING_NOT_RESTRICTED,
                            s -> s.given(new ProcessingResumed(CADRE, s.on)))
                    .row(ERASURE_ORDER_STANDS, s -> s.given(s.order()))
                    .row(PROTECTION_GROUND_UNKNOWN, s -> s.basis = "CURIOSITY")
                    .row(ERASURE_CASE_OPEN, ForgettingSituation::caseOpen)
                    .row(ERASURE_REINSTATEMENT_OPEN, ForgettingSituation::reinstatementOpen)
                    .row(ERASURE_APPEAL_UNANSWERED, ForgettingSituation::appealed)
                    .row(ERASURE_TERM_RUNNING, s -> s.served(ForgettingSituation.TODAY))
                    .row(ERASURE_NAME_TO_RESTORE, ForgettingSituation::nameToRestore)
                    .row(ERASURE_PERIOD_RUNNING, s -> s.periodUntil(ForgettingSituation.TODAY))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TOMORROW)
                    .row(APPROVAL_REQUIRED, s -> s.ledger.approved(null));

    private static final RefusalTable<ForgettingSituation> CANCELLING =
            new RefusalTable<>(ForgettingSituation::ordered, ForgettingSituation::cancel)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(ERASURE_NOT_ORDERED, s -> s.given(new ErasureCancelled(CADRE, s.on)))
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TOMORROW);

    private static final RefusalTable<ForgettingSituation> ERASING =
            new RefusalTable<>(ForgettingSituation::ordered, ForgettingSituation::erase)
                    .row(CADRE_UNKNOWN, s -> s.ledger.without(CADRE.stream()))
                    .row(ERASURE_NOT_ORDERED, s -> s.given(new ErasureCancelled(CADRE, s.on)))
                    .row(ERASURE_BY_PROPOSER, s -> s.given(s.orderBy(TestLedger.ACTOR)))
                    .row(ERASURE_NOT_DUE, s -> s.ledger.today(s.order().earliestOn().minusDays(1)))
                    .row(ERASURE_CASE_OPEN, ForgettingSituation::caseOpen)
                    .row(ERASURE_REINSTATEMENT_OPEN, ForgettingSituation::reinstatementOpen)
                    .row(ERASURE_APPEAL_UNANSWERED, ForgettingSituation::appealed)
                    .row(ERASURE_TERM_RUNNING, s -> s.served(ForgettingSituation.TODAY))
                    .row(ERASURE_NAME_TO_RESTORE, ForgettingSituation::nameToRestore)
                    .row(ERASURE_PERIOD_RUNNING, s -> s.periodUntil(null))
                    .row(ERASURE_SCOPE_CHANGED, ForgettingSituation::anotherSubject)
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = TOMORROW);

    private static final List<RefusalTable<ForgettingSituation>> TABLES =
            List.of(RESTRICTING, RESUMING, ORDERING, CANCELLING, ERASING);

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLES.stream().flatMap(RefusalTable::tests);
    }

    @Test
    void every_refusal_has_a_row() {
        assertThat(TABLES.stream().flatMap(ProtectionTest::own).distinct())
                .containsExactlyInAnyOrder(ProtectionRefusal.values());
    }

    @Test
    void each_table_keeps_the_published_order() {
        for (RefusalTable<?> table : TABLES) {
            assertThat(own(table).toList()).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static Stream<ProtectionRefusal> own(RefusalTable<?> table) {
        return table.refusals().stream()
                .filter(ProtectionRefusal.class::isInstance)
                .map(ProtectionRefusal.class::cast);
    }

    @Test
    void a_restriction_is_recorded_and_lifted() {
        ForgettingSituation situation = ForgettingSituation.free();
        assertThat(events(situation.restrict()))
                .containsExactly(new ProcessingRestricted(CADRE, "KEEP", situation.on));
        assertThat(events(situation.resume()))
                .containsExactly(new ProcessingResumed(CADRE, situation.on));
    }

    @Test
    void an_order_names_what_goes_with_the_person_and_waits_from_the_day_of_recording() {
        ForgettingSituation situation = ForgettingSituation.restricted();
        situation.on = ForgettingSituation.TODAY.minusYears(1);
        assertThat(events(situation.orderErasure()))
                .containsExactly(
                        new ErasureOrdered(
                                CADRE,
                                "PURPOSE_OVER",
                                new ErasureScope(List.of(CASE), List.of(), List.of()),
                                TestLedger.ACTOR,
                                situation.on,
                                ForgettingSituation.TODAY.plusDays(7)));
    }

    @Test
    void an_order_takes_two_persons_and_the_very_content() {
        ForgettingSituation situation = ForgettingSituation.restricted();
        situation.ledger.approved(ForgettingSituation.approval("1".repeat(64), "approver"));
        assertThat(situation.orderErasure())
                .isEqualTo(
                        new Decision.Refused(APPROVAL_FOR_OTHER_CONTENT, "/approval", List.of()));
        situation.ledger.approved(
                ForgettingSituation.approval("0".repeat(64), TestLedger.ACTOR.value()));
        assertThat(situation.orderErasure())
                .isEqualTo(new Decision.Refused(APPROVER_IS_PROPOSER, "/approval", List.of()));
    }

    @Test
    void a_refusal_names_the_case_and_the_last_day() {
        ForgettingSituation situation = ForgettingSituation.restricted();
        situation.served(ForgettingSituation.TODAY.plusDays(3));
        assertThat(situation.orderErasure())
                .isEqualTo(
                        new Decision.Refused(
                                ERASURE_TERM_RUNNING,
                                "/cadreId",
                                List.of(
                                        CASE.value(),
                                        ForgettingSituation.TODAY.plusDays(3).toString())));
    }

    @Test
    void a_case_shared_with_another_goes_with_the_last_of_them() {
        ForgettingSituation situation = ForgettingSituation.restricted();
        CadreId other = situation.anotherSubject();
        assertThat(((ErasureOrdered) events(situation.orderErasure()).getFirst()).reach())
                .isEqualTo(
                        new ErasureScope(
                                List.of(),
                                List.of(),
                                List.of(new SharedCase(CASE, List.of(other)))));
        situation.given(new ErasureCancelled(CADRE, situation.on));
        situation.given(
                new PersonalTextsErased(
                        other,
                        "PURPOSE_OVER",
                        new ErasureScope(List.of(), List.of(), List.of()),
                        situation.on));
        assertThat(((ErasureOrdered) events(situation.orderErasure()).getFirst()).reach().cases())
                .containsExactly(CASE);
    }

    @Test
    void every_stream_an_erasure_reaches_gets_an_event_of_its_own() {
        ForgettingSituation situation = ForgettingSituation.restricted();
        ReinstatementId over = situation.reinstatementOver();
        situation.given(situation.order());
        ErasureScope reach = new ErasureScope(List.of(CASE), List.of(over), List.of());
        assertThat(events(situation.erase()))
                .containsExactly(
                        new PersonalTextsErased(CADRE, "PURPOSE_OVER", reach, situation.on),
                        new CaseTextsErased(CASE, CADRE, situation.on),
                        new ReinstatementTextsErased(over, CADRE, situation.on));
        assertThat(situation.erase())
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        again -> assertThat(again.refusal()).isEqualTo(ERASURE_NOT_ORDERED));
        assertThat(situation.ledger.cadre(CADRE).posts()).isEmpty();
        assertThat(situation.ledger.cadre(CADRE).toString()).doesNotContain(People.HEAD.title());
    }

    @Test
    void an_order_can_be_cancelled_and_given_again() {
        ForgettingSituation situation = ForgettingSituation.ordered();
        assertThat(events(situation.cancel()))
                .containsExactly(new ErasureCancelled(CADRE, situation.on));
        assertThat(situation.orderErasure()).isInstanceOf(Decision.Accepted.class);
    }

    private static List<LedgerEvent> events(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }
}
