package org.mingzhang.benchmarks.door;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mingzhang.benchmarks.evidence.Cases;
import org.mingzhang.benchmarks.evidence.Evidence;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.access.ApiTokens;
import org.mingzhang.platform.access.Role;
import org.mingzhang.shared.AccountId;

/** Where commands are let in over HTTP. */
interface Door {
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

    /** The token of a new account that may record. */
    static String tokenOfNewRecorder(Accounts accounts, ApiTokens tokens) {
        AccountId recorder = new AccountId("recorder");
        String once = accounts.create(recorder, Set.of(Role.RECORDER), List.of(Evidence.ORGAN));
        accounts.changePassword(recorder, once, once + "-changed");
        return tokens.issue(recorder, "benchmark", Duration.ofDays(1)).secret();
    }
}
