package org.mingzhang.command.platform.bus;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.command.platform.DryRun;
import org.mingzhang.command.platform.Unrecorded;
import org.mingzhang.command.platform.answers.Recorded;

/**
 * Handles each command in a unit of work of its own, and again when the first answer cannot stand:
 * the streams moved before the append, or nothing was recorded and the state decided on came from
 * the cache, which another node may have outdated. No database transaction spans a command; the
 * append is one.
 */
public final class DecidingCommandBus extends SimpleCommandBus {
    /** Under which an answer carries what was recorded, while it stays in this process. */
    public static final String RECORDED = "recorded";

    private static final int TRIES = 12;
    private static final long PAUSE_MILLIS = 4;

    private final Cache aggregates;

    /**
     * @param aggregates the cache of the aggregates' repositories
     */
    public DecidingCommandBus(Cache aggregates, MessageMonitor<? super CommandMessage<?>> monitor) {
        super(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .messageMonitor(monitor));
        this.aggregates = aggregates;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        callback.onResult(command, decided(command, handler));
    }

    private <C, R> CommandResultMessage<? extends R> decided(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        String stream = CommandTarget.identifierOf(command);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            boolean fromCache = aggregates.containsKey(stream);
            CommandResultMessage<? extends R> result = once(command, handler);
            Throwable failure = result.isExceptional() ? result.exceptionResult() : null;
            if (clash(failure)) {
                pause(attempt);
            } else if (!(fromCache && recordedNothing(failure))) {
                return Unrecorded.of(failure)
                        .<CommandResultMessage<? extends R>>map(
                                GenericCommandResultMessage::asCommandResultMessage)
                        .orElse(result);
            }
        }
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandRefused(PlatformRefusal.CONFLICT, ""));
    }

    private <C, R> CommandResultMessage<? extends R> once(
            CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler) {
        AtomicReference<CommandResultMessage<? extends R>> result = new AtomicReference<>();
        AtomicReference<UnitOfWork<?>> unit = new AtomicReference<>();
        MessageHandler<CommandMessage<?>> seen =
                message -> {
                    unit.set(CurrentUnitOfWork.get());
                    return handler.handle(message);
                };
        CommandCallback<C, R> keep = (handled, answer) -> result.set(answer);
        super.handle(command, seen, keep);
        CommandResultMessage<? extends R> answer =
                Objects.requireNonNull(result.get(), "a unit of work always ends with an answer");
        UnitOfWork<?> ended = unit.get();
        return answer.isExceptional() || ended == null
                ? answer
                : Recorded.by(ended)
                        .<CommandResultMessage<? extends R>>map(
                                recorded -> answer.andMetaData(Map.of(RECORDED, recorded)))
                        .orElse(answer);
    }

    /** Axon knows two: of a stream's first event, and of a later one. */
    private static boolean clash(@Nullable Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException;
    }

    private static boolean recordedNothing(@Nullable Throwable failure) {
        return failure instanceof CommandRefused || failure instanceof DryRun;
    }

    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * attempt) + 1;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
