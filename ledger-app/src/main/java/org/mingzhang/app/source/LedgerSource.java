package org.mingzhang.app.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingzhang.merkle.note.KeyList;
import org.mingzhang.merkle.note.MalformedNote;
import org.mingzhang.merkle.note.SignedNote;
import org.mingzhang.merkle.policy.Policy;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.sealing.RowSeals;
import org.mingzhang.store.Sealing;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.store.StoredEvents.Entry;

/**
 * Where a ledger is read.
 *
 * @param application the role the services append with
 * @param files of the public log
 * @param trusted whose word is taken, and which witnesses are asked for; null: whom the log itself
 *     names
 * @param sealing opens sealed texts; null: without the master key they stay closed
 * @param sees which lists the login may read
 */
public record LedgerSource(
        ReadOnlyLogin login,
        String application,
        Function<String, Optional<byte[]>> files,
        @Nullable Policy trusted,
        @Nullable EventSealing sealing,
        Set<Part> sees) {

    /** What of a ledger is looked at beside its events. */
    public enum Part {
        /** How far each projection has read; no person is named there. */
        POSITIONS,
        /** What the lists show, in clear. */
        LISTS,
        /** Accounts and tokens, the hashes of passwords among them. */
        ACCOUNTS
    }

    public LedgerSource {
        sees = Set.copyOf(sees);
    }

    /** The events, opened as far as there is a key. */
    public StoredEvents stored(DataSource database) {
        return new StoredEvents(database, sealing == null ? Sealing.NONE : sealing);
    }

    /** Whether a row says what its entry commits to, as far as that can be told without a key. */
    public Predicate<Entry> commitments() {
        return sealing == null ? Commitments.withoutKey() : Commitments.whole(sealing);
    }

    /**
     * True for the lists, which need the login's leave and, being folded of opened events, a key.
     */
    public boolean looksAtLists() {
        return sealing != null && sees.contains(Part.LISTS);
    }

    /** What accounts and tokens are sealed with; null: without the master key nobody can tell. */
    public @Nullable RowSeals accountSeals() {
        return sealing != null && sees.contains(Part.ACCOUNTS) ? sealing.rows() : null;
    }

    /** The keys that may sign: those that are trusted, else those the log names. */
    public KeyList keys() {
        return trusted == null
                ? KeyList.of(files.apply("vkeys").orElse(new byte[0]))
                : trusted.logKeys();
    }

    /** When a file of the log was written last, as its folder says; an address does not say. */
    public Optional<Instant> writtenAt(String path) {
        return files instanceof FolderFiles folder ? folder.writtenAt(path) : Optional.empty();
    }

    /** Which witnesses are asked for: by whom is trusted, else by the log. */
    public Policy policy() {
        if (trusted != null && trusted.asksForWitnesses()) {
            return trusted;
        }
        return files.apply("policy")
                .map(Policy::of)
                .orElseGet(() -> Policy.of(KeyList.of(List.of())));
    }

    /**
     * The newest checkpoint; empty before the first.
     *
     * @throws MalformedNote when it is damaged, or none of the keys signed it
     */
    public Optional<SignedNote> newest(KeyList keys) {
        Optional<SignedNote> note = files.apply("checkpoint").map(SignedNote::of);
        if (note.isPresent() && keys.vouchingFor(note.get()).isEmpty()) {
            throw new MalformedNote("not signed by the log's key");
        }
        return note;
    }
}
