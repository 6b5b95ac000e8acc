package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * The watch does not see any more what it found. What was put right again was still wrong.
 *
 * @param code what was wrong
 * @param area the check that had found it
 * @param count of the places, when they were most
 */
@WireName("upkeep.watch-finding-ended.v1")
public record WatchFindingEnded(@Code String code, @Code String area, long count, LocalDate endedOn)
        implements UpkeepEvent {
    @Override
    public StreamId stream() {
        return WATCH;
    }

    @Override
    public LocalDate legalDate() {
        return endedOn;
    }
}
