package org.mingzhang.command.organisation.wiring;

import static org.mingzhang.command.testing.People.BUREAU;
import static org.mingzhang.command.testing.People.organisation;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.organisation.registerorganisation.RegisterOrganisation;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.testing.StreamFixture;
import org.mingzhang.command.testing.TestLedger;
import org.mingzhang.organisation.event.OrganisationRegistered;

/** The command reaches its decision with the state folded from the stream. */
class OrganisationAggregateTest {
    private final AggregateTestFixture<OrganisationAggregate> fixture =
            StreamFixture.of(OrganisationAggregate.class, new TestLedger());

    @Test
    void an_organisation_is_registered_once() {
        OrganisationRegistered registered = organisation(BUREAU);
        RegisterOrganisation command =
                new RegisterOrganisation(
                        BUREAU,
                        registered.name(),
                        registered.kind(),
                        null,
                        null,
                        null,
                        registered.validFrom(),
                        null);
        fixture.givenNoPriorActivity().when(command).expectEvents(registered);
        fixture.given(registered)
                .when(command)
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
