package org.mingzhang.command.cadre.registercadre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ALREADY_REGISTERED;
import static org.mingzhang.cadre.CadreRefusal.CADRE_DATE_IN_FUTURE;
import static org.mingzhang.cadre.CadreRefusal.CADRE_ID_IS_IDENTITY_NUMBER;
import static org.mingzhang.cadre.CadreRefusal.IDENTITY_UNKNOWN;
import static org.mingzhang.cadre.CadreRefusal.MANAGING_ORGANISATION_UNKNOWN;
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
import org.mingzhang.shared.CadreId;
import org.mingzhang.shared.OrganisationId;

/** A cadre managed by a registered committee, spoilt in every way that is refused. */
public class RegisterCadreTest {
    private static final class Situation {
        final TestLedger ledger =
                new TestLedger().today(LocalDate.of(2026, 11, 21)).given(organisation(COMMITTEE));
        CadreId cadre = CADRE;
        @Nullable String identity = "OFFICIAL";
        @Nullable OrganisationId managedBy = COMMITTEE;
        LocalDate on = LocalDate.of(2026, 11, 21);

        Decision decide() {
            return ledger.ask(
                    new RegisterCadre(cadre, "程远山", identity, managedBy, on),
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
                                                LocalDate.of(2026, 11, 21))),
                                List.of()));
    }

    @Test
    void identity_and_management_may_be_unknown() {
        Situation situation = new Situation();
        situation.identity = null;
        situation.managedBy = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
