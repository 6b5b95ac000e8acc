package org.mingzhang.command.platform.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.Decider;
import org.mingzhang.command.kernel.Decision;
import org.mingzhang.command.kernel.Facts;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.command.platform.CommandRefused;
import org.mingzhang.rulebook.Rulebook;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;
import org.mingzhang.store.StoredEvent;
import org.mingzhang.store.append.ClashException;
import org.mingzhang.store.append.DuplicateAppendException;
import org.mingzhang.store.append.NotAppendedException;
import org.mingzhang.store.append.OutcomeUnknownException;
import org.mingzhang.wire.EventMetaData;

/**
 * The desk for many commands at once. A lot is decided on states in memory while the lot before is
 * being recorded, and is itself recorded in one statement, all or nothing; so nothing is ever
 * recorded that was decided on something which was not. Positions have no gap: a lot that does not
 * begin where the last one ended tells that somebody else recorded in between, and what is held in
 * memory is forgotten. Used by one thread at a time.
 *
 * @param <C> the command
 * @param <S> the state of the command's own stream
 */
public final class LotDesk<C extends LedgerCommand, S> implements AutoCloseable {
    private final LotLedger ledger;
    private final AdoptedBooks rulebooks;
    private final Clock clock;
    private final Decider<C, S> decider;
    private final LotStates states;
    private @Nullable Long head;
    private Lot before = new Lot();

    /**
     * @param clock in the zone whose calendar days are the legal days
     */
    LotDesk(
            LotLedger ledger,
            AdoptedBooks rulebooks,
            Clock clock,
            Decider<C, S> decider,
            long cachedEvents) {
        this.ledger = ledger;
        this.rulebooks = rulebooks;
        this.clock = clock;
        this.decider = decider;
        this.states = new LotStates(ledger, cachedEvents);
    }

    /** Decides on what is recorded and on the lot before, whose recording may be under way. */
    public Lot decide(List<Lot.Entry<C>> entries) {
        if (head == null) {
            // Before anything is read: what comes after is noticed, not overlooked.
            head = ledger.head();
        }
        states.next();
        states.fetch(entries.stream().flatMap(each -> each.concerns().stream()).toList());
        Lot lot = new Lot();
        Map<Integer, Attribution> refused = new HashMap<>();
        for (Lot.Entry<C> entry : entries) {
            LotAnswer answer = decided(entry, lot);
            if (answer instanceof LotAnswer.Refused) {
                ContentDigest first = acceptedBefore(entry.by(), lot);
                if (first == null) {
                    refused.put(lot.answers().size(), entry.by());
                } else {
                    answer = repeated(first, entry.by());
                }
            }
            lot.answers().add(answer);
        }
        answerRepeated(refused, lot);
        return lot;
    }

    /** Begins to record a lot; the lot before has to stand. */
    public void begin(Lot lot) {
        if (!lot.decisions().isEmpty()) {
            lot.begun(ledger.begin(lot.decisions()));
        }
        before = lot;
    }

    /**
     * Waits until the lot is recorded. Unless all of it stands, the next has to be decided anew.
     */
    public Lot.Standing confirm(Lot lot) {
        long next = (head == null ? ledger.head() : head) + 1;
        LongSupplier position = lot.firstPosition();
        try {
            long first = position == null ? ledger.head() + 1 : position.getAsLong();
            if (first == next) {
                head = first + lot.events() - 1;
                return Lot.Standing.WHOLE;
            }
        } catch (ClashException
                | DuplicateAppendException
                | NotAppendedException
                | OutcomeUnknownException notAsDecided) {
            forget();
            return Lot.Standing.NONE;
        }
        forget();
        return Lot.Standing.ACCEPTED;
    }

    /** What is held in memory may be old. */
    private void forget() {
        states.forget();
        head = null;
        before = new Lot();
    }

    private LotAnswer decided(Lot.Entry<C> entry, Lot lot) {
        C command = entry.command();
        Rulebook rulebook;
        try {
            rulebook = rulebooks.of(entry.by().rulebook().id(), command.target());
        } catch (CommandRefused unusable) {
            return new LotAnswer.Refused(unusable.details());
        }
        Attribution by = entry.by().under(rulebook.version());
        @SuppressWarnings("unchecked") // a stream's type says the type of its state
        S own = (S) states.of(command.target()).state();
        return switch (decider.decide(
                command, own, states, new Facts(LocalDate.now(clock), by, rulebook))) {
            case Decision.Refused refused ->
                    new LotAnswer.Refused(new CommandRefused(refused).details());
            case Decision.Accepted accepted -> {
                add(accepted, by, lot);
                yield new LotAnswer.Accepted(accepted.warnings());
            }
        };
    }

    private void add(Decision.Accepted accepted, Attribution by, Lot lot) {
        MetaData data = CommandMetaData.ofEvents(by.withWarnings(accepted.warnings()));
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (LedgerEvent event : accepted.events()) {
            StreamId stream = event.stream();
            Known next = states.of(stream).after(event);
            states.hold(stream, next);
            messages.add(
                    new GenericDomainEventMessage<>(
                            stream.type().word(), stream.toString(), next.version(), event, data));
        }
        if (!messages.isEmpty()) {
            lot.decisions().add(messages);
            lot.accepted().put(by.commandId(), by.digest());
        }
    }

    private @Nullable ContentDigest acceptedBefore(Attribution by, Lot lot) {
        ContentDigest here = lot.accepted().get(by.commandId());
        return here != null ? here : before.accepted().get(by.commandId());
    }

    /** A repeated command gets its first answer before it gets a refusal. */
    private void answerRepeated(Map<Integer, Attribution> refused, Lot lot) {
        if (refused.isEmpty()) {
            return;
        }
        Map<String, StoredEvent> firsts =
                ledger.firsts(refused.values().stream().map(by -> by.commandId().value()).toList());
        refused.forEach(
                (index, by) -> {
                    StoredEvent first = firsts.get(by.commandId().value());
                    if (first != null) {
                        ContentDigest digest = EventMetaData.attribution(first.metaData()).digest();
                        lot.answers().set(index, repeated(digest, by));
                    }
                });
    }

    private static LotAnswer repeated(ContentDigest first, Attribution by) {
        return first.equals(by.digest()) ? new LotAnswer.Repeated() : new LotAnswer.IdReused();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
