package org.mingzhang.command.organisation.registerorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.NOWHERE;
import static org.mingzhang.command.testing.People.organisation;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_ALREADY_REGISTERED;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_LEVEL_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.ORGANISATION_NAME_MISSING;
import static org.mingzhang.organisation.OrganisationRefusal.ORGAN_KIND_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PARENT_ORGANISATION_UNKNOWN;
import static org.mingzhang.organisation.OrganisationRefusal.PRINCIPAL_ORGANISATION_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.testing.RefusalTable;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.organisation.OrganisationRefusal;
import org.mingzhang.organisation.event.OrganisationRegistered;
import org.mingzhang.shared.OrganisationId;

/** A bureau below a registered committee, spoilt in every way that is refused. */
class RegisterOrganisationTest {
    private static final LocalDate SINCE = LocalDate.of(2012, 3, 1);

    private static final class Situation {
        final TestLedger ledger = new TestLedger().given(organisation(COMMITTEE));
        String name = "Bureau";
        String kind = "BUREAU";
        @Nullable String level = "COUNTY";
        @Nullable OrganisationId parent = COMMITTEE;
        @Nullable OrganisationId organOf = COMMITTEE;

        Decision decide() {
            return ledger.ask(
                    new RegisterOrganisation(BUREAU, name, kind, level, parent, organOf, SINCE),
                    RegisterOrganisationDecision::decide);
        }
    }

    private static final RefusalTable<Situation> TABLE =
            new RefusalTable<>(Situation::new, Situation::decide)
                    .row(ORGANISATION_ALREADY_REGISTERED, s -> s.ledger.given(organisation(BUREAU)))
                    .row(ORGANISATION_NAME_MISSING, s -> s.name = " ")
                    .row(ORGAN_KIND_UNKNOWN, s -> s.kind = "CLUB")
                    .row(ORGANISATION_LEVEL_UNKNOWN, s -> s.level = "GALAXY")
                    .row(PARENT_ORGANISATION_UNKNOWN, s -> s.parent = NOWHERE)
                    .row(PRINCIPAL_ORGANISATION_UNKNOWN, s -> s.organOf = NOWHERE);

    @TestFactory
    Stream<DynamicTest> refusals() {
        return TABLE.tests();
    }

    @Test
    void every_refusal_has_a_row() {
        assertThat(TABLE.refusals()).containsExactly(OrganisationRefusal.values());
    }

    @Test
    void a_registered_organisation_is_recorded_as_given() {
        assertThat(new Situation().decide())
                .isEqualTo(
                        new Decision.Accepted(
                                List.of(
                                        new OrganisationRegistered(
                                                BUREAU, "Bureau", "BUREAU", "COUNTY", COMMITTEE,
                                                COMMITTEE, SINCE)),
                                List.of()));
    }

    @Test
    void an_organisation_is_not_its_own_parent() {
        Situation situation = new Situation();
        situation.parent = BUREAU;
        assertThat(situation.decide())
                .isEqualTo(new Decision.Refused(PARENT_ORGANISATION_UNKNOWN, "/parent", List.of()));
    }

    @Test
    void the_top_of_the_tree_has_nobody_above() {
        Situation situation = new Situation();
        situation.parent = null;
        situation.organOf = null;
        assertThat(situation.decide()).isInstanceOf(Decision.Accepted.class);
    }
}
