package org.mingzhang.upkeep.event;

import org.mingzhang.shared.LedgerEvent;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.StreamType;

/** Everything that happens to the ledger itself; it names no person and no matter. */
public sealed interface UpkeepEvent extends LedgerEvent
        permits AccountsChanged,
                LogKeyEnded,
                PolicyChanged,
                TwinRootRecorded,
                WatchFound,
                WatchFindingEnded {
    /** What became of the accounts. */
    StreamId ACCOUNTS = new StreamId(StreamType.UPKEEP, "accounts");

    /** What became of the keys that sign the public log. */
    StreamId LOG_KEYS = new StreamId(StreamType.UPKEEP, "log-keys");

    /** Whom the public log wants believed, and which witnesses it asks. */
    StreamId POLICY = new StreamId(StreamType.UPKEEP, "policy");

    /** The roots of the log's twin. */
    StreamId TWIN = new StreamId(StreamType.UPKEEP, "log-twin");

    /** What the watch found. */
    StreamId WATCH = new StreamId(StreamType.UPKEEP, "watch");
}
