package org.mingzhang.command.platform.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.Attribution;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.shared.StreamId;

/** Commands decided one after the other, each on what the ones before it add, and their answers. */
public final class Lot {
    private final List<LotAnswer> answers = new ArrayList<>();
    private final List<List<DomainEventMessage<?>>> decisions = new ArrayList<>();
    private final Map<CommandId, ContentDigest> accepted = new HashMap<>();
    private @Nullable LongSupplier firstPosition;

    Lot() {}

    /**
     * One command of a lot.
     *
     * @param by with the rulebook's id; its version is the one in force
     * @param concerns the streams that are worth reading beforehand
     */
    public record Entry<C extends LedgerCommand>(
            C command, Attribution by, List<StreamId> concerns) {
        public Entry {
            concerns = List.copyOf(concerns);
        }
    }

    /** How far the answers of a lot can be trusted once it has been recorded. */
    public enum Standing {
        /** All of them are final. */
        WHOLE,
        /**
         * Somebody else recorded meanwhile: what was accepted stands, the rest may be different.
         */
        ACCEPTED,
        /** None of them is final, and nobody can tell whether the lot was recorded. */
        NONE
    }

    /** One answer for each command, in order. */
    public List<LotAnswer> answers() {
        return answers;
    }

    /** The events of each accepted command. */
    List<List<DomainEventMessage<?>>> decisions() {
        return decisions;
    }

    Map<CommandId, ContentDigest> accepted() {
        return accepted;
    }

    long events() {
        return decisions.stream().mapToLong(List::size).sum();
    }

    void begun(LongSupplier position) {
        firstPosition = position;
    }

    @Nullable LongSupplier firstPosition() {
        return firstPosition;
    }
}
