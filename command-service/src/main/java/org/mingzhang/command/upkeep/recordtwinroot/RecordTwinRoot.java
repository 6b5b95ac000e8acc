package org.mingzhang.command.upkeep.recordtwinroot;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record what the twin of the public log was signed at. The ledger submits it itself, once
 * an hour at most; nobody can over HTTP.
 *
 * @param logSize entries under it
 * @param root of the twin, in base64
 * @param signature the line below its checkpoint
 * @param readAt when the checkpoint was read, in UTC
 */
@WireName("record-twin-root")
public record RecordTwinRoot(long logSize, String root, String signature, String readAt)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return UpkeepEvent.TWIN;
    }
}
