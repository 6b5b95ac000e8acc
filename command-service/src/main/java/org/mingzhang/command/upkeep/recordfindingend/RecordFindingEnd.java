package org.mingzhang.command.upkeep.recordfindingend;

import org.mingzhang.command.kernel.LedgerCommand;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;
import org.mingzhang.upkeep.event.UpkeepEvent;

/**
 * Put on record that the watch does not see any more what it had found. The watch submits it
 * itself; nobody can over HTTP.
 *
 * @param code what was wrong
 * @param area the check that had found it
 * @param count of the places, when they were most
 */
@WireName("record-finding-end")
public record RecordFindingEnd(String code, String area, long count) implements LedgerCommand {
    @Override
    public StreamId target() {
        return UpkeepEvent.WATCH;
    }
}
