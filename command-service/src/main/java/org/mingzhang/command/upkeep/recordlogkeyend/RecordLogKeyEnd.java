package org.mingzhang.command.upkeep.recordlogkeyend;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record that a key of the public log ended. The ledger submits it itself when its log keeps
 * a handover; nobody can over HTTP.
 *
 * @param endedKey the verifier key that ended
 * @param logSize of the last tree it signed
 * @param root of that tree, in base64
 * @param successor the verifier key that goes on
 */
@WireName("record-log-key-end")
public record RecordLogKeyEnd(String endedKey, long logSize, String root, String successor)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return UpkeepEvent.LOG_KEYS;
    }
}
