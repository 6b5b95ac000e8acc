package org.mingzhang.command.cadre.registercadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ALREADY_REGISTERED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ID_IS_IDENTITY_NUMBER;
import static org.mingzhang.cadre.CadreRefusal.IDENTITY_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.MANAGING_ORGANISATION_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.PERSON_ALREADY_REGISTERED;
import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.cadre.event.CadreRegistered;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.person.event.PersonRegistered;
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;
import org.mingzhang.shared.PersonFingerprint;

/** A cadre managed by a registered committee, spoilt in every way that is refused. */
public class RegisterCadreTest {
    private static final PersonFingerprint PERSON = new PersonFingerprint("5a".repeat(32));

    private static final class Situation {
        final TestLedger ledger =
                new TestLedger().today(LocalDate.of(2026, 11, 21)).given(organisation(COMMITTEE));
        CadreId cadre = CADRE;
        @Nullable String identity = "OFFICIAL";
        @Nullable OrganisationId managedBy = COMMITTEE;
        @Nullable PersonFingerprint person = PERSON;
        LocalDate on = LocalDate.of(2026, 11, 21);

        Decision decide() {
            return ledger.ask(
                    new RegisterCadre(cadre, "程远山", identity, managedBy, on, person),
                    RegisterCadreDecision::decide);
        }
    }

    public static final RefusalTable<?> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(
                            CADRE_ALREADY_REGISTERED,
                            s ->
                                    s.ledger.given(
                                            new CadreRegistered(s.cadre, null, null, null, s.on)))
                    .row(
                            CADRE_ID_IS_IDENTITY_NUMBER,
                            s -> s.cadre = new CadreId("11010519491231002X"))
                    .row(
                            PERSON_ALREADY_REGISTERED,
                            s ->
                                    s.ledger.given(
                                            new PersonRegistered(
                                                    PERSON, new CadreId("cadre-2"), s.on)))
                    .row(IDENTITY_UNKNOWN, s -> s.identity = "PIRATE")
                    .row(MANAGING_ORGANISATION_UNKNOWN, s -> s.managedBy = NOWHERE)
                    .row(CADRE_DATE_IN_FUTURE, s -> s.on = LocalDate.of(2026, 11, 22));

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void a_registered_cadre_is_recorded_as_given() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new CadreRegistered(
                                                CADRE,
                                                "程远山",
                                                "OFFICIAL",
                                                COMMITTEE,
                                                LocalDate.of(2026, 11, 21)),
                                        new PersonRegistered(
                                                PERSON, CADRE, LocalDate.of(2026, 11, 21))),
                                List.of()));
    }

    @Test
    void without_an_identity_number_nothing_is_reserved() {
        Situation situation = new Situation();
        situation.person = null;
        assertThat(((Decision.Accepted) situation.decide()).events())
                .hasExactlyElementsOfTypes(CadreRegistered.class);
    }

    @Test
    void the_cadre_the_person_is_on_record_as_is_named() {
        Situation situation = new Situation();
        situation.ledger.given(new PersonRegistered(PERSON, new CadreId("cadre-2"), situation.on));
        assertThat(situation.decide())
                .isEqualTo(
                        new Decision.Refused(
                                PERSON_ALREADY_REGISTERED, "/idNumber", List.of("cadre-2")));
    }

    @Test
    void identity_and_management_may_be_unknown() {
        Situation situation = new Situation();
        situation.identity = null;
        situation.managedBy = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
