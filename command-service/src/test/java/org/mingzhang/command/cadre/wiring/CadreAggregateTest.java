package org.mingzhang.command.cadre.wiring;

import static org.mingzhang.command.testing.People.CADRE;
import static org.mingzhang.command.testing.People.COMMITTEE;
import static org.mingzhang.command.testing.People.DIRECTOR;
import static org.mingzhang.command.testing.People.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.mingzhang.cadre.event.AppointedToPost;
import org.mingzhang.cadre.event.RelievedOfPost;
import org.mingzhang.command.cadre.appointtopost.AppointToPost;
import org.mingzhang.command.cadre.registercadre.RegisterCadre;
import org.mingzhang.command.cadre.relieveofpost.RelieveOfPost;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.testing.People;
import org.mingzhang.command.testing.StreamFixture;

/** Each command reaches its decision with the state folded from the stream. */
class CadreAggregateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final AppointedToPost APPOINTED =
            new AppointedToPost(CADRE, DIRECTOR, DAY, null);

    private final AggregateTestFixture<CadreAggregate> fixture =
            StreamFixture.of(CadreAggregate.class, People.ledger());

    @Test
    void a_cadre_is_registered_once() {
        RegisterCadre command =
                new RegisterCadre(CADRE, null, null, COMMITTEE, registered().registeredOn(), null);
        fixture.givenNoPriorActivity().when(command).expectEvents(registered());
        fixture.given(registered())
                .when(command)
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void an_appointment_of_nobody_is_our_own_refusal() {
        fixture.givenNoPriorActivity()
                .when(new AppointToPost(CADRE, DIRECTOR, DAY))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void a_post_is_given_and_taken() {
        fixture.given(registered())
                .when(new AppointToPost(CADRE, DIRECTOR, DAY))
                .expectEvents(APPOINTED);
        fixture.given(registered(), APPOINTED)
                .when(new RelieveOfPost(CADRE, DIRECTOR, DAY, null, "moved"))
                .expectEvents(new RelievedOfPost(CADRE, DIRECTOR, DAY, null, "moved"));
    }
}
