package org.mingzhang.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

/**
 * The state of one of the ledger's own streams.
 *
 * @param endedKeys of the public log, the first one first
 * @param findings of the watch that have not ended, as they were recorded last
 */
public record Upkeep(List<LogKeyEnded> endedKeys, List<WatchFound> findings) {
    /** Before the first event. */
    public static final Upkeep NONE = new Upkeep(List.of(), List.of());

    public Upkeep {
        endedKeys = List.copyOf(endedKeys);
        findings = List.copyOf(findings);
    }

    /** The state after one more event. Total. */
    public Upkeep evolve(UpkeepEvent event) {
        return switch (event) {
            case LogKeyEnded ended -> new Upkeep(plus(endedKeys, ended), findings);
            case WatchFound found ->
                    new Upkeep(endedKeys, plus(others(found.code(), found.area()), found));
            case WatchFindingEnded ended ->
                    new Upkeep(endedKeys, others(ended.code(), ended.area()));
        };
    }

    /** True when the end of a key is on record. */
    public boolean hasEnded(String key) {
        return endedKeys.stream().anyMatch(each -> each.endedKey().equals(key));
    }

    /** What is on record of a finding that has not ended. */
    public Optional<WatchFound> finding(String code, String area) {
        return findings.stream().filter(each -> is(each, code, area)).findFirst();
    }

    private List<WatchFound> others(String code, String area) {
        return findings.stream().filter(each -> !is(each, code, area)).toList();
    }

    private static boolean is(WatchFound found, String code, String area) {
        return found.code().equals(code) && found.area().equals(area);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
