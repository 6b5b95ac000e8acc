package org.mingzhang.command.platform.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.NoCache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.junit.jupiter.api.Test;
import org.mingzhang.command.approval.giveapproval.GiveApproval;
import org.mingzhang.command.platform.Unrecorded.Why;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;

/** Who lost a race decides again; any other failure is answered as it is. */
class DecidingCommandBusTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_clash_of_the_stream_is_decided_again() {
        CommandResultMessage<?> answer = answered(new ConcurrencyException("moved"));

        assertThat(answer.isExceptional()).isFalse();
        assertThat(tries).hasValue(2);
    }

    /** Only details cross the bus to another JVM. */
    @Test
    void what_the_store_answers_is_carried_in_the_details() {
        assertThat(details(new DuplicateAppendException("c-1"))).contains(Why.REPEATED);
        assertThat(details(new NotAppendedException("full", null))).contains(Why.NOT_RECORDED);
        assertThat(details(new OutcomeUnknownException("lost", null)))
                .contains(Why.OUTCOME_UNKNOWN);
    }

    private Optional<Object> details(RuntimeException first) {
        tries.set(0);
        Optional<Object> details =
                ((CommandExecutionException) answered(first).exceptionResult()).getDetails();
        assertThat(tries).hasValue(1);
        return details;
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
