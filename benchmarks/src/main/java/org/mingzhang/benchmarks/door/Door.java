package org.mingzhang.benchmarks.door;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.benchmarks.measure.Stopwatch;
import org.mingzhang.platform.access.AccessAudit;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.access.roster.StandingAccount;
import org.mingzhang.shared.AccountId;
import org.mingzhang.store.StoredEvents;
import org.mingzhang.upkeep.Roster;
import org.mingzhang.upkeep.event.UpkeepEvent;

/** Where commands are let in over HTTP. */
interface Door {
    /** How long to wait for what comes by itself. */
    Duration PATIENCE = Duration.ofMinutes(1);

    /** The port of 127.0.0.1. */
    int port();

    /** What lets a caller in. */
    String token();

    /** Open cases behind it. */
    Cases cases();

    /**
     * Fails unless what all sides were told is stored, and nothing else.
     *
     * @param side one of those that come through this door
     * @param acknowledgedToIt in all its rounds
     */
    void verify(String side, long acknowledgedToIt) throws SQLException;

    /**
     * How many events the ledger recorded by itself of the accounts, when nothing more will come.
     *
     * @throws IllegalStateException when they are not on record
     */
    static long accountsOnRecord(AccessAudit accounts, RosterTable roster, StoredEvents stored) {
        Stopwatch watch = new Stopwatch();
        while (!RosterTable.roster(roster.all()).equals(standing(accounts))) {
            if (watch.seconds() > PATIENCE.toSeconds()) {
                throw new IllegalStateException("the accounts are not on record");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return stored.lastSequence(UpkeepEvent.ACCOUNTS.toString())
                .map(last -> last + 1)
                .orElse(0L);
    }

    private static Roster standing(AccessAudit accounts) {
        return Roster.of(accounts.standing().stream().map(StandingAccount::entry).toList());
    }

    /** The token of a new account that may record. */
    static String tokenOfNewRecorder(Accounts accounts, ApiTokens tokens) {
        AccountId recorder = new AccountId("recorder");
        String once = accounts.create(recorder, Set.of(Role.RECORDER), List.of(Evidence.ORGAN));
        accounts.changePassword(recorder, once, once + "-changed");
        return tokens.issue(recorder, "benchmark", Duration.ofDays(1)).secret();
    }
}
