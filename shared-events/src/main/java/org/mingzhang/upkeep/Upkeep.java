package org.mingzhang.upkeep;

import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * The state of one of the ledger's own streams.
 *
 * @param endedKeys of the public log, the first one first
 */
public record Upkeep(List<LogKeyEnded> endedKeys) {
    /** Before the first event. */
    public static final Upkeep NONE = new Upkeep(List.of());

    public Upkeep {
        endedKeys = List.copyOf(endedKeys);
    }

    /** The state after one more event. Total. */
    public Upkeep evolve(UpkeepEvent event) {
        return switch (event) {
            case LogKeyEnded ended ->
                    new Upkeep(Stream.concat(endedKeys.stream(), Stream.of(ended)).toList());
        };
    }

    /** True when the end of a key is on record. */
    public boolean hasEnded(String key) {
        return endedKeys.stream().anyMatch(each -> each.endedKey().equals(key));
    }
}
