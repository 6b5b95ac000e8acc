package org.mingzhang.command.platform.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.NoCache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;

/** Who lost a race decides again; any other failure is answered as it is. */
class DecidingCommandBusTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_clash_of_the_stream_is_decided_again() {
        CommandResultMessage<?> answer = answered(new ConcurrencyException("moved"));

        assertThat(answer.isExceptional()).isFalse();
        assertThat(tries).hasValue(2);
    }

    @Test
    void so_is_one_that_axon_server_answers_to_the_append() {
        CommandResultMessage<?> answer =
                answered(
                        Status.OUT_OF_RANGE
                                .withDescription(
                                        "[AXONIQ-2000] Invalid sequence number 1 for aggregate"
                                                + " cadre:c-1, expected 2")
                                .asRuntimeException());

        assertThat(answer.isExceptional()).isFalse();
        assertThat(tries).hasValue(2);
    }

    @Test
    void another_failure_is_not() {
        RuntimeException lost =
                Status.UNAVAILABLE.withDescription("[AXONIQ-3001] gone").asRuntimeException();

        assertThat(answered(lost).exceptionResult()).isSameAs(lost);
        assertThat(tries).hasValue(1);
    }

    /** The answer to a command that fails the first time. */
    private CommandResultMessage<?> answered(RuntimeException first) {
        DecidingCommandBus bus =
                new DecidingCommandBus(NoCache.INSTANCE, NoOpMessageMonitor.INSTANCE);
        bus.subscribe(
                GiveApproval.class.getName(),
                command -> {
                    if (tries.incrementAndGet() == 1) {
                        throw first;
                    }
                    return "recorded";
                });
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(
                        new GiveApproval(
                                new ApprovalId("a-1"),
                                "close-case",
                                new ContentDigest("00".repeat(32)))),
                answer);
        return answer.getResult();
    }
}
