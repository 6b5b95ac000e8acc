package org.mingzhang.benchmarks.commands;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.measure.Load;

/** Evidence for open cases, as commands on a bus in this process. */
record Commands(CommandBus bus, Cases cases) {
    /** One command for each request, to one of as many new cases as there are streams. */
    Load.Request toNewCases(int clients) {
        IntFunction<String> caseOf = cases.open(clients, this::send);
        return client -> send(caseOf.apply(client), cases.nextEvidence());
    }

    private void send(String caseId, String id) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        cases.evidence().command(caseId, id), Evidence.beside(id)),
                (sent, answer) -> failure.set(answer.optionalExceptionResult().orElse(null)));
        if (failure.get() != null) {
            throw new IllegalStateException("a command failed", failure.get());
        }
    }
}
