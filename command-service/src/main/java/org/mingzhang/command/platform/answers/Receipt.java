package org.mingzhang.command.platform.answers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.disclosure.Leaf;
import org.mingzhang.merkle.tree.Hash;
import org.mingzhang.shared.CommandId;
import org.mingzhang.shared.ContentDigest;

/** The answer to an accepted command. */
public record Receipt(
        CommandId commandId,
        Status status,
        List<Entry> events,
        List<Warning> warnings,
        ContentDigest digest) {
    public Receipt {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }

    /** Whether this answer recorded the events, an earlier one did, or nobody did. */
    public enum Status {
        RECORDED("recorded"),
        REPEATED("repeated"),
        WOULD_BE_RECORDED("would-be-recorded");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As it is written. */
        @JsonValue
        public String word() {
            return word;
        }
    }

    /**
     * One event.
     *
     * @param eventId absent in a dry run
     * @param position absent in a dry run, and where the store numbers no positions
     * @param leafHash the event's entry in the public log, at its position, as base64 of SHA-256
     *     (RFC 6962): whoever keeps the receipt can tell when the log holds another; absent like
     *     the position
     */
    public record Entry(
            @Nullable String eventId,
            String type,
            String stream,
            long sequence,
            @Nullable Long position,
            @Nullable String leafHash) {

        /** The hash of an event's leaf, as a receipt has it. */
        static String hash(byte[] digests, Instant recordedAt, String type) {
            return Hash.ofLeaf(Leaf.entry(digests, recordedAt, type)).base64();
        }
    }

    /** A point that did not stop the entry and is kept with it. */
    public record Warning(String code, String field, @Nullable String zh, @Nullable String en) {}

    /** The same answer, given again. */
    public Receipt as(Status other) {
        return new Receipt(commandId, other, events, warnings, digest);
    }
}
