package org.mingzhang.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.upkeep.event.AccountsChanged;
import org.mingzhang.upkeep.event.LogKeyEnded;
import org.mingzhang.upkeep.event.PolicyChanged;
import org.mingzhang.upkeep.event.TwinRootRecorded;
import org.mingzhang.upkeep.event.UpkeepEvent;
import org.mingzhang.upkeep.event.WatchFindingEnded;
import org.mingzhang.upkeep.event.WatchFound;

/**
 * The state of one of the ledger's own streams.
 *
 * @param endedKeys of the public log, the first one first
 * @param policy of the public log, as it was recorded last; null while it never had witnesses
 * @param findings of the watch that have not ended, as they were recorded last
 * @param twin the root of the log's twin that was recorded last; null before the first
 * @param accounts what was recorded last of each, the one recorded last at the end
 */
public record Upkeep(
        List<LogKeyEnded> endedKeys,
        @Nullable PolicyChanged policy,
        List<WatchFound> findings,
        @Nullable TwinRootRecorded twin,
        List<AccountsChanged> accounts) {
    /** Before the first event. */
    public static final Upkeep NONE = new Upkeep(List.of(), null, List.of(), null, List.of());

    public Upkeep {
        endedKeys = List.copyOf(endedKeys);
        findings = List.copyOf(findings);
        accounts = List.copyOf(accounts);
    }

    /** The state after one more event. Total. */
    public Upkeep evolve(UpkeepEvent event) {
        return switch (event) {
            case AccountsChanged changed -> withAccounts(plus(otherAccounts(changed), changed));
            case LogKeyEnded ended ->
                    new Upkeep(plus(endedKeys, ended), policy, findings, twin, accounts);
            case PolicyChanged changed -> new Upkeep(endedKeys, changed, findings, twin, accounts);
            case TwinRootRecorded recorded ->
                    new Upkeep(endedKeys, policy, findings, recorded, accounts);
            case WatchFound found -> with(plus(others(found.code(), found.area()), found));
            case WatchFindingEnded ended -> with(others(ended.code(), ended.area()));
        };
    }

    /** True when the end of a key is on record. */
    public boolean hasEnded(String key) {
        return endedKeys.stream().anyMatch(each -> each.endedKey().equals(key));
    }

    /** The number of the policy that was recorded last; 0 before the first. */
    public long recordedPolicy() {
        return policy == null ? 0 : policy.number();
    }

    /** What is on record of a finding that has not ended. */
    public Optional<WatchFound> finding(String code, String area) {
        return findings.stream().filter(each -> is(each, code, area)).findFirst();
    }

    /** What is on record of all accounts. */
    public Roster roster() {
        return Roster.of(accounts.stream().map(Roster.Entry::of).toList());
    }

    /** How many changes of accounts are on record. */
    public long accountChanges() {
        return accounts.isEmpty() ? 0 : accounts.getLast().number();
    }

    private Upkeep with(List<WatchFound> found) {
        return new Upkeep(endedKeys, policy, found, twin, accounts);
    }

    private Upkeep withAccounts(List<AccountsChanged> changed) {
        return new Upkeep(endedKeys, policy, findings, twin, changed);
    }

    private List<AccountsChanged> otherAccounts(AccountsChanged changed) {
        return accounts.stream().filter(each -> !each.account().equals(changed.account())).toList();
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
