package org.mingzhang.command.platform.door;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.DryRun;
import org.mingzhang.command.platform.RefusalDetails;
import org.mingzhang.command.platform.Unrecorded;
import org.mingzhang.command.platform.answers.FirstAnswers;
import org.mingzhang.command.platform.answers.Receipt;
import org.mingzhang.command.platform.answers.Recorded;
import org.mingzhang.command.platform.answers.Refusals;
import org.mingzhang.command.platform.bus.DecidingCommandBus;
import org.mingzhang.command.platform.desk.CommandMetaData;
import org.mingzhang.command.platform.reading.Header;
import org.mingzhang.command.platform.reading.Submission;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.shared.AccountId;
import org.mingzhang.shared.Approval;
import org.mingzhang.shared.ApprovalId;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.Origin;

/** Has each command decided, records it once per command id, and gives the receipt. */
public final class CommandDoor {
    /** Longer than any append waits; only a bus that crosses the network can exceed it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Recorded NOTHING = new Recorded(List.of(), List.of());

    private final CommandBus bus;
    private final FirstAnswers firstAnswers;
    private final Approvals approvals;
    private final Refusals refusals;

    public CommandDoor(
            CommandBus bus, FirstAnswers firstAnswers, Approvals approvals, Refusals refusals) {
        this.bus = bus;
        this.firstAnswers = firstAnswers;
        this.approvals = approvals;
        this.refusals = refusals;
    }

    /**
     * Records what is submitted, or foresees it in a dry run.
     *
     * @throws FaultException when it is refused, or when nobody can tell whether it was recorded
     */
    public Receipt submit(
            Submission submission, AccountId actor, CommandId id, Origin origin, boolean dryRun) {
        Attribution by = attribution(submission, actor, id, origin);
        Optional<Receipt> before = dryRun ? first(by) : Optional.empty();
        return before.orElseGet(() -> decided(submission.command(), by, dryRun));
    }

    /** What a command recorded, if it did. */
    public Optional<Receipt> receipt(CommandId id) {
        return firstAnswers.of(id);
    }

    private Receipt decided(LedgerCommand command, Attribution by, boolean dryRun) {
        CommandResultMessage<?> result = dispatched(command, CommandMetaData.of(by, dryRun));
        if (!result.isExceptional()) {
            return result.getMetaData().get(DecidingCommandBus.RECORDED) instanceof Recorded now
                    ? recorded(by, now)
                    : firstAnswers.of(by.commandId()).orElseGet(() -> recorded(by, NOTHING));
        }
        Throwable failure = result.exceptionResult();
        return switch (detailsOf(failure)) {
            case DryRun.Outcome outcome -> foreseen(by, outcome);
            case RefusalDetails refusal ->
                    first(by)
                            .orElseThrow(
                                    () -> new FaultException(DoorFaults.refused(refusal, command)));
            case Unrecorded.Why why ->
                    switch (why) {
                        case REPEATED ->
                                first(by)
                                        .orElseThrow(
                                                () ->
                                                        new FaultException(
                                                                DoorFaults.OUTCOME_UNKNOWN));
                        case NOT_RECORDED -> throw new FaultException(DoorFaults.NOT_RECORDED);
                        case OUTCOME_UNKNOWN ->
                                throw new FaultException(DoorFaults.OUTCOME_UNKNOWN);
                    };
            case TimeoutException ignored -> throw new FaultException(DoorFaults.OUTCOME_UNKNOWN);
            case NoHandlerForCommandException ignored ->
                    throw new FaultException(DoorFaults.NOT_RECORDED);
            case AxonException ended when decidedElsewhere(ended) ->
                    throw new FaultException(DoorFaults.OUTCOME_UNKNOWN);
            default -> throw new IllegalStateException("a command failed", failure);
        };
    }

    private CommandResultMessage<?> dispatched(LedgerCommand command, MetaData data) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.<Object>asCommandMessage(command).withMetaData(data), answer);
        return answer.getResult(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Receipt recorded(Attribution by, Recorded now) {
        return receipt(
                by,
                Receipt.Status.RECORDED,
                now.events(),
                now.warnings().stream().map(refusals::inWords).toList());
    }

    /** Axon Server's own answer, for instance that the node it had sent the command to is gone. */
    private static boolean decidedElsewhere(AxonException answer) {
        return answer.getCause() == null
                && (answer instanceof AxonServerException
                        || answer instanceof AxonServerCommandDispatchException);
    }

    /** What a failure carried across the bus, or the failure itself. */
    private static Object detailsOf(Throwable failure) {
        return failure instanceof CommandExecutionException carried
                ? carried.getDetails().orElse(failure)
                : failure;
    }

    /** The first answer to the same request. */
    private Optional<Receipt> first(Attribution by) {
        Optional<Receipt> first = firstAnswers.of(by.commandId());
        if (first.isPresent() && !first.get().digest().equals(by.digest())) {
            throw new FaultException(DoorFaults.COMMAND_ID_REUSED);
        }
        return first.map(receipt -> receipt.as(Receipt.Status.REPEATED));
    }

    private Receipt foreseen(Attribution by, DryRun.Outcome outcome) {
        return receipt(
                by,
                Receipt.Status.WOULD_BE_RECORDED,
                outcome.events().stream()
                        .map(
                                e ->
                                        new Receipt.Entry(
                                                null,
                                                e.type(),
                                                e.stream(),
                                                e.sequence(),
                                                null,
                                                null))
                        .toList(),
                outcome.warnings().stream().map(refusals::inWords).toList());
    }

    private static Receipt receipt(
            Attribution by,
            Receipt.Status status,
            List<Receipt.Entry> events,
            List<Receipt.Warning> warnings) {
        return new Receipt(by.commandId(), status, events, warnings, by.digest());
    }

    private Attribution attribution(
            Submission submission, AccountId actor, CommandId id, Origin origin) {
        Header header = submission.header();
        return new Attribution(
                id,
                submission.name(),
                actor,
                header.organ(),
                header.reason(),
                submission.rulebook().version(),
                origin,
                submission.digest(),
                approval(header.approval()),
                List.of());
    }

    private @Nullable Approval approval(@Nullable ApprovalId id) {
        return id == null
                ? null
                : approvals
                        .given(id)
                        .orElseThrow(() -> new FaultException(DoorFaults.APPROVAL_UNKNOWN));
    }
}
