package org.mingzhang.upkeep.event;

import java.time.LocalDate;
import org.mingzhang.shared.Code;
import org.mingzhang.shared.StreamId;
import org.mingzhang.shared.WireName;

/**
 * The watch found that something is not as it was recorded; or that it is ten times as much by now.
 * A million changed rows are one finding with a count.
 *
 * @param code what is wrong
 * @param area the check that found it
 * @param count of the places, as far as they were counted
 * @param first of them: a position, a file, a list or a setting
 * @param seenAt when it was seen first, in UTC; the record may be later, when nothing could be
 *     recorded
 */
@WireName("upkeep.watch-found.v1")
public record WatchFound(
        @Code String code,
        @Code String area,
        long count,
        @Code String first,
        @Code String seenAt,
        LocalDate seenOn)
        implements UpkeepEvent {
    @Override
    public StreamId stream() {
        return WATCH;
    }

    @Override
    public LocalDate legalDate() {
        return seenOn;
    }
}
