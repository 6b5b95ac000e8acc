package org.mingzhang.command.upkeep.recordfinding;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record that the watch found something. The watch submits it itself; nobody can over HTTP.
 *
 * @param code what is wrong
 * @param area the check that found it
 * @param count of the places
 * @param first of them
 * @param seenAt when it was seen first, in UTC
 */
@WireName("record-finding")
public record RecordFinding(String code, String area, long count, String first, String seenAt)
        implements LedgerCommand {
    @Override
    public StreamId target() {
        return UpkeepEvent.WATCH;
    }
}
