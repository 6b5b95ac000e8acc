package org.mingzhang.upkeep;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.shared.ContentDigest;
import org.mingzhang.upkeep.event.AccountsChanged;

/**
 * What was recorded last of each account.
 *
 * @param entries by the account's pseudonym
 */
public record Roster(Map<String, Entry> entries) {
    /** Before the first record. */
    public static final Roster EMPTY = new Roster(Map.of());

    /** What stands for the seal of a row that is gone. */
    public static final ContentDigest GONE = ContentDigest.of(new byte[0]);

    /**
     * One account.
     *
     * @param account its pseudonym
     * @param generation how often it was changed
     * @param seal SHA-256 of the seal of its row
     */
    public record Entry(String account, long generation, ContentDigest seal) {
        /** What a record says. */
        public static Entry of(AccountsChanged changed) {
            return new Entry(changed.account(), changed.generation(), changed.seal());
        }

        /** True when it is on record that the row is gone. */
        public boolean isGone() {
            return seal.equals(GONE);
        }
    }

    public Roster {
        entries = Map.copyOf(entries);
    }

    /** These accounts, each once. */
    public static Roster of(Collection<Entry> accounts) {
        Map<String, Entry> entries = new TreeMap<>();
        accounts.forEach(each -> entries.put(each.account(), each));
        return new Roster(entries);
    }

    /** The roster after one more record. */
    public Roster with(Entry changed) {
        Map<String, Entry> all = new TreeMap<>(entries);
        all.put(changed.account(), changed);
        return new Roster(all);
    }

    /** What is on record of an account. */
    public Optional<Entry> of(String account) {
        return Optional.ofNullable(entries.get(account));
    }

    /**
     * SHA-256 of a line for each account in the order of the pseudonyms: pseudonym, generation,
     * digest of the seal, with a blank between them and a line feed after each.
     */
    public ContentDigest digest() {
        StringBuilder lines = new StringBuilder();
        List<Entry> sorted = List.copyOf(new TreeMap<>(entries).values());
        sorted.forEach(
                each ->
                        lines.append(each.account())
                                .append(' ')
                                .append(each.generation())
                                .append(' ')
                                .append(each.seal().hex())
                                .append('\n'));
        return ContentDigest.of(lines.toString().getBytes(US_ASCII));
    }
}
