package org.mingzhang.command.accountability.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.command.accountability.CaseStory.CASE;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingzhang.accountability.event.CaseEvent;
import org.mingzhang.command.accountability.CaseStory;
import org.mingzhang.command.accountability.CaseVerb;
import org.mingzhang.command.accountability.CaseWorld;
import org.mingzhang.command.accountability.Draft;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.platform.Desk;
import org.mingzhang.shared.LedgerEvent;

/**
 * The aggregate routes each command to its decision with the folded state, and records its part.
 */
class CaseAggregateTest {
    private final AggregateTestFixture<CaseAggregate> fixture =
            new AggregateTestFixture<>(CaseAggregate.class);

    @BeforeEach
    void commands_name_their_stream() {
        fixture.registerCommandTargetResolver(
                message ->
                        new VersionedAggregateIdentifier(
                                (Object) ((LedgerCommand) message.getPayload()).target().toString(),
                                null));
    }

    @Test
    void an_opening_is_recorded_on_the_case() {
        Draft draft = CaseStory.draft(CaseVerb.OPEN_ACCOUNTABILITY);
        deskOf(draft);
        fixture.givenNoPriorActivity()
                .when(draft.command())
                .expectEvents(ownEvents(draft.accepted()).toArray());
    }

    @Test
    void a_command_on_a_case_that_was_never_opened_is_our_own_refusal() {
        Draft draft = CaseStory.first(CaseVerb.CLOSE_CASE);
        deskOf(draft);
        fixture.givenNoPriorActivity()
                .when(draft.command())
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void a_later_command_is_decided_on_the_folded_state() {
        Draft evidence = CaseStory.draft(CaseVerb.RECORD_EVIDENCE);
        deskOf(evidence);
        fixture.given(ownEvents(evidence.history()))
                .when(evidence.command())
                .expectEvents(evidence.accepted().toArray());
    }

    @Test
    void every_command_of_the_room_has_a_handler() {
        List<Class<?>> handled =
                Arrays.stream(CaseAggregate.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                        .<Class<?>>map((Method method) -> method.getParameterTypes()[0])
                        .toList();
        assertThat(handled)
                .containsAll(
                        Arrays.stream(CaseVerb.values()).<Class<?>>map(CaseVerb::type).toList());
    }

    private void deskOf(Draft draft) {
        fixture.registerInjectableResource(
                new Desk() {
                    @Override
                    public <C extends LedgerCommand, S> void take(
                            C command, S state, Decider<C, S> decider) {
                        assertThat(state)
                                .isEqualTo(new CaseWorld(draft.history()).accountabilityCase(CASE));
                        switch (decider.decide(
                                command, state, new CaseWorld(draft.history()), draft.facts())) {
                            case Decision.Accepted accepted ->
                                    ownEvents(accepted.events()).forEach(AggregateLifecycle::apply);
                            case Decision.Refused refused -> throw new CommandRefused(refused);
                        }
                    }
                });
    }

    private static List<CaseEvent> ownEvents(List<LedgerEvent> events) {
        return events.stream()
                .filter(CaseEvent.class::isInstance)
                .map(CaseEvent.class::cast)
                .toList();
    }
}
